import type { StreamParser } from '@codemirror/streamparser';

interface MarkdownState {
  /** What closes the code that is open. */
  fence: string | null;
}

const FENCE = /^\s{0,3}(`{3,}|~{3,}).*/;
/** What a whole line is, or begins with. */
const LINES: readonly (readonly [pattern: RegExp, style: string])[] = [
  [/^\s{0,3}#{1,6}\s.*/, 'heading'],
  [/^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/, 'meta'],
  [/^\s{0,3}>+/, 'quote'],
  [/^\s*(?:[-+*]|\d{1,9}[.)])\s+/, 'keyword'],
];
const PARTS: readonly (readonly [pattern: RegExp, style: string])[] = [
  [/^`[^`]+`/, 'string'],
  [/^\*\*[^*]+\*\*/, 'strong'],
  [/^!?\[[^\]]*\]\([^)]*\)/, 'link'],
];

/** Markdown as code to be read; CodeMirror has no mode for it that works by itself. */
export const markdown: StreamParser<MarkdownState> = {
  startState: () => ({ fence: null }),
  token(stream, state) {
    if (state.fence !== null) {
      const isClosing = stream.string.trim() === state.fence;
      if (isClosing) state.fence = null;
      stream.skipToEnd();
      return isClosing ? 'meta' : null;
    }
    if (stream.sol()) {
      const fence = stream.match(FENCE);
      if (fence && typeof fence === 'object') {
        state.fence = fence[1] ?? null;
        return 'meta';
      }
      for (const [pattern, style] of LINES) if (stream.match(pattern)) return style;
    }
    for (const [pattern, style] of PARTS) if (stream.match(pattern)) return style;
    stream.next();
    stream.eatWhile(/[^`*![]/);
    return null;
  },
};
