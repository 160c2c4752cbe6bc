import { css } from '@codemirror/legacy-modes/mode/css';
import { javascript } from '@codemirror/legacy-modes/mode/javascript';
import { html } from '@codemirror/legacy-modes/mode/xml';
import type { StreamParser, StringStream } from '@codemirror/streamparser';
import { copyOf, type Mode, startOf } from './mode.js';

interface HtmlState {
  readonly outer: unknown;
  /** The element that has been begun, if it is one that holds another language. */
  begun: string | null;
  /** The element whose content is read now, and how. */
  inner: { readonly element: string; readonly mode: Mode; readonly state: unknown } | null;
}

const INNER: ReadonlyMap<string, Mode> = new Map([
  ['script', javascript],
  ['style', css],
]);

/** HTML with the scripts and the styles in it. */
export const mixedHtml: StreamParser<HtmlState> = {
  startState: () => ({ outer: startOf(html), begun: null, inner: null }),
  copyState: ({ outer, begun, inner }) => ({
    outer: copyOf(html, outer),
    begun,
    inner: inner && { ...inner, state: copyOf(inner.mode, inner.state) },
  }),
  token(stream, state) {
    if (state.inner) {
      const end = stream.string.toLowerCase().indexOf(`</${state.inner.element}`, stream.pos);
      if (end !== stream.pos) return tokenUpTo(end, stream, state.inner);
      state.inner = null;
    }
    const style = html.token(stream, state.outer);
    const text = stream.current();
    if (style === 'tag') state.begun = stream.string[stream.start - 1] === '/' ? null : text.toLowerCase();
    else if (style === 'angleBracket' && text.endsWith('>')) {
      const mode = text === '>' ? INNER.get(state.begun ?? '') : undefined;
      if (mode) state.inner = { element: state.begun ?? '', mode, state: startOf(mode) };
      state.begun = null;
    }
    return style;
  },
};

/** Reads a token of the inner language, which ends where the element does. */
function tokenUpTo(
  end: number,
  stream: StringStream,
  { mode, state }: NonNullable<HtmlState['inner']>,
): string | null {
  const line = stream.string;
  if (end >= 0) stream.string = line.slice(0, end);
  try {
    return mode.token(stream, state);
  } finally {
    stream.string = line;
  }
}
