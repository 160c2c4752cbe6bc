import type { CodeTone } from '../../../../shared/ui/text/code-tones.js';
import type { CodeBlockProps } from '../../../../shared/ui/text/props.js';
import type { Tone } from '../../../../shared/ui/vocabulary.js';
import { styleSizing } from '../../layout/flex-style.js';
import type { Rect } from '../../layout/place.js';
import { Overflow } from '../../layout/yoga.js';
import type { Brush } from '../../paint/brush.js';
import { make, setAttribute, setBox, setText } from '../../semantics/elements.js';
import { columnWidth, drawnText, xAt } from '../../text/row-geometry.js';
import type { TextMeasurer } from '../../text/text-measurer.js';
import { TextRows } from '../../text/text-rows.js';
import type { Theme } from '../../theme.js';
import type { KindDefinition, NodeLook } from '../kind.js';
import { createScroller, describeScroller, dragThumb, gutterOf, paintThumb } from '../scrollbar.js';

const FACE = 'code';

export const codeBlock: KindDefinition<'codeBlock'> = {
  axis: 'column',
  clips: 'always',
  scrolls: true,
  inset: ({ theme }) => ({ x: 0, y: headOf(theme) }),
  layout(yoga, props, { axis }) {
    styleSizing(yoga, props, { axis, shrinks: true });
    yoga.setOverflow(Overflow.Scroll);
  },
  measure(props, maxWidth, { theme, text }) {
    const { width, height } = sizeOf(props, theme, text);
    // The bar below, where the code is wider than the block.
    return { width: Math.min(width, maxWidth), height: height + (width > maxWidth ? gutterOf(theme) : 0) };
  },
  extent: ({ props, theme, text }) => sizeOf(props, theme, text),
  paint(brush, look) {
    const { props, state, width, height, theme } = look;
    const { palette, radius, space, control } = theme;
    // With an edge in all themes: it may lie on a card of the same surface.
    const border = palette.surfaceBorder ?? palette.border;
    brush.box(0, 0, width, height, { fill: palette.surfaces[2], border, radius: radius.control });
    const head = headOf(theme);
    const language = brush.text.set(props.language ?? 'Code', 'caption', width - head - space.m, false);
    brush.lines(space.m, (head - language.height) / 2, language, {
      face: 'caption',
      colour: palette.tones.muted,
    });
    const copy = copyBox(look);
    if (state.hover === 'copy') {
      const fill = state.press === 'copy' ? palette.surfaces[1] : palette.surfaces[3];
      brush.box(copy.x, copy.y, copy.width, copy.height, { fill, radius: radius.control });
    }
    const inset = (copy.width - control.icon) / 2;
    const icon = state.own === 'copied' ? 'check' : state.own === 'refused' ? 'alert' : 'copy';
    const tone = state.own === 'copied' ? 'success' : state.hover === 'copy' ? 'default' : 'secondary';
    brush.icon(copy.x + inset, copy.y + inset, control.icon, icon, palette.tones[tone]);
    if (state.ring === 'copy') brush.ring(copy.x, copy.y, copy.width, copy.height, radius.control);
    brush.inside();
    paintRows(brush, look);
    brush.above();
    paintThumb(brush, look, areaOf(look));
    if (state.ring !== 'content') return;
    brush.box(0, 0, width, height, {
      border: palette.focus,
      borderWidth: theme.ring.width,
      radius: radius.control,
    });
  },
  create(document) {
    const main = make(document, 'div');
    main.setAttribute('role', 'group');
    const copy = make(document, 'button', 'rk-press');
    copy.type = 'button';
    const scroller = createScroller(document);
    const code = make(document, 'pre', `rk-text rk-${FACE} rk-unwrapped`);
    scroller.content.append(code);
    main.append(scroller.content, scroller.thumb, copy);
    return { main, content: scroller.content, parts: { copy, code, ...scroller } };
  },
  describe({ main, parts }, look) {
    const { props, state, theme } = look;
    const { copy, code } = parts;
    const name = props.language ? `${props.language} code` : 'Code';
    setAttribute(main, 'aria-label', name);
    describeScroller(parts, look, areaOf(look), null);
    if (copy) {
      const box = copyBox(look);
      setBox(copy, box.x, box.y, box.width, box.height);
      const done = state.own === 'copied' ? 'Copied' : state.own === 'refused' ? 'Not copied' : 'Copy code';
      setAttribute(copy, 'aria-label', done);
    }
    if (!code) return;
    const { x, y } = originOf(props, theme, look.text);
    const { width, height } = sizeOf(props, theme, look.text);
    setText(code, props.code);
    setBox(code, x, y - headOf(theme), width - x, height - y);
  },
  handlers: {
    click(_event, part, { main }, act) {
      if (part !== 'copy') return;
      // The block's own copying is asked for by the event, which a selection would have for itself.
      main.ownerDocument.getSelection()?.removeAllRanges();
      act.setOwn(main.ownerDocument.execCommand('copy') ? 'copied' : 'refused');
    },
    copy(event, _part, { props }) {
      if (!(event instanceof ClipboardEvent) || !event.clipboardData) return;
      event.clipboardData.setData('text/plain', props.code);
      event.preventDefault();
    },
    pointerout(_event, part, { state }, act) {
      if (part === 'copy' && state.own !== null) act.setOwn(null);
    },
    focusout(_event, part, { state }, act) {
      if (part === 'copy' && state.own !== null) act.setOwn(null);
    },
    pointerdown(event, part, look, act) {
      if (part === 'thumb' && event instanceof PointerEvent) dragThumb(event, look, areaOf(look), act);
    },
  },
};

/** Rows by props, which are other ones whenever the code is. */
const rows = new WeakMap<object, TextRows>();

function rowsOf(props: Readonly<CodeBlockProps>): TextRows {
  const known = rows.get(props);
  if (known) return known;
  const made = new TextRows(props.code, Number.POSITIVE_INFINITY);
  rows.set(props, made);
  return made;
}

function paintRows(brush: Brush, { props, state, height, theme, text }: NodeLook<'codeBlock'>): void {
  const code = rowsOf(props);
  const { x, y } = originOf(props, theme, text);
  const lineHeight = text.lineHeight(FACE);
  const first = Math.max(0, Math.floor((state.scroll.y - y) / lineHeight));
  const last = Math.min(code.count - 1, Math.ceil((state.scroll.y + height) / lineHeight));
  const { tones } = theme.palette;
  const put = (line: string, left: number, row: number, tone: Tone): void => {
    const set = text.set(drawnText(line), FACE, Number.POSITIVE_INFINITY, false);
    brush.lines(left, y + row * lineHeight, set, { face: FACE, colour: tones[tone] });
  };
  for (let row = first; row <= last; row++) {
    const line = code.textOf(row);
    for (const { start, end, tone } of piecesOf(props.tones ?? [], code.start(row), code.end(row))) {
      const from = start - code.start(row);
      put(line.slice(from, end - code.start(row)), x + xAt(line, from, text, FACE), row, tone);
    }
    if (!props.lineNumbers || !code.beginsLine(row)) continue;
    const number = String(code.line(row) + 1);
    put(number, x - theme.space.m - text.width(number, FACE), row, 'muted');
  }
}

/** The row in pieces of one tone. */
function piecesOf(tones: readonly CodeTone[], start: number, end: number): CodeTone[] {
  const pieces: CodeTone[] = [];
  let at = start;
  for (const { start: from, end: to, tone } of tones.slice(firstBehind(tones, start))) {
    if (from >= end) break;
    if (from > at) pieces.push({ start: at, end: from, tone: 'default' });
    pieces.push({ start: Math.max(from, at), end: Math.min(to, end), tone });
    at = Math.min(to, end);
  }
  if (at < end) pieces.push({ start: at, end, tone: 'default' });
  return pieces;
}

/** Index of the first tone that ends behind `offset`. */
function firstBehind(tones: readonly CodeTone[], offset: number): number {
  let low = 0;
  let high = tones.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tones[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the code begins, from the node's top left. */
function originOf(
  props: Readonly<CodeBlockProps>,
  theme: Theme,
  text: TextMeasurer,
): { x: number; y: number } {
  const digits = props.lineNumbers ? String(rowsOf(props).lineCount).length : 0;
  const gutter = digits > 0 ? digits * columnWidth(text, FACE) + theme.space.m : 0;
  return { x: theme.space.m + gutter, y: headOf(theme) };
}

/** Of all the code with what is around it. */
function sizeOf(
  props: Readonly<CodeBlockProps>,
  theme: Theme,
  text: TextMeasurer,
): { width: number; height: number } {
  const { x, y } = originOf(props, theme, text);
  const { widest, count } = rowsOf(props);
  return {
    width: Math.ceil(x + widest * columnWidth(text, FACE) + theme.space.m),
    height: y + count * text.lineHeight(FACE) + theme.space.s,
  };
}

/** The bar with the language and the button. */
function headOf({ control }: Theme): number {
  return control.height;
}

function copyBox({ width, theme }: NodeLook<'codeBlock'>): Rect {
  const size = theme.control.compact;
  const margin = (headOf(theme) - size) / 2;
  return { x: width - margin - size, y: margin, width: size, height: size };
}

function areaOf({ width, height, theme }: NodeLook<'codeBlock'>): Rect {
  return { x: 0, y: headOf(theme), width, height: height - headOf(theme) };
}
