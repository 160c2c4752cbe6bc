import { findBarOf, stepByKeys } from '../../../find/find-bar.js';
import { letHold } from '../../../input/hold.js';
import { styleSizing } from '../../../layout/flex-style.js';
import type { Rect } from '../../../layout/place.js';
import { Overflow } from '../../../layout/yoga.js';
import { make, setAttribute, setBox, setText } from '../../../semantics/elements.js';
import type { KindDefinition, NodeActions } from '../../kind.js';
import { createScroller, describeScroller, dragThumb, paintThumb } from '../../scrollbar.js';
import { describeRows } from './describe-rows.js';
import { emptyText, paintEmpty, paintText } from './paint-text.js';
import { selectedIn, setSelection } from './reading.js';
import { selectByKeys } from './select-by-keys.js';
import { selectByClicks, selectByFinger, selectByPointer } from './select-by-pointer.js';
import { openTextFind } from './text-find.js';
import { TextFrame } from './text-frame.js';

/** Rows that it has by itself, at most. */
const MOST_ROWS = 20;
const FEWEST_ROWS = 3;

export const textView: KindDefinition<'textView'> = {
  axis: 'column',
  clips: 'always',
  scrolls: true,
  layout(yoga, props, { axis, theme, bounded }) {
    const minHeight = FEWEST_ROWS * theme.faces.code.lineHeight;
    styleSizing(yoga, props, { axis, shrinks: true, hollow: (props.grow ?? 0) > 0, minHeight });
    // In a row that has a height it is as high as that, as a scrolling region is.
    if (axis === 'row' && bounded && props.height === undefined) {
      yoga.setHeight(0);
      yoga.setMinHeight('100%');
    }
    yoga.setOverflow(Overflow.Scroll);
  },
  measure(props, maxWidth, { theme, text }) {
    const frame = new TextFrame(props, maxWidth, theme, text);
    const { width, height } = frame.size;
    const most = props.maxHeight === undefined ? frame.heightOf(MOST_ROWS) : height;
    return { width: Math.min(width, maxWidth), height: Math.min(height, most) };
  },
  extent: (look) => TextFrame.of(look).size,
  paint(brush, look) {
    const { state, width, height, theme } = look;
    const { palette, radius } = theme;
    brush.box(0, 0, width, height, { fill: palette.field, border: palette.border, radius: radius.control });
    brush.inside();
    if (look.props.text === '') paintEmpty(brush, look);
    else paintText(brush, look);
    brush.above();
    paintThumb(brush, look, areaOf(look));
    if (state.ring !== 'content') return;
    const { focus: border } = palette;
    brush.box(0, 0, width, height, { border, borderWidth: theme.ring.width, radius: radius.control });
  },
  create(document) {
    const main = make(document, 'div');
    const scroller = createScroller(document);
    scroller.content.classList.add('rk-reading');
    letHold(scroller.content, true);
    const rows = make(document, 'div', 'rk-through');
    scroller.content.append(rows);
    const empty = make(document, 'div', 'rk-through');
    main.append(scroller.content, scroller.thumb, empty);
    return { main, content: scroller.content, parts: { ...scroller, rows, empty } };
  },
  describe({ parts }, look) {
    describeScroller(parts, look, areaOf(look), look.props.label, true);
    if (parts.content) setAttribute(parts.content, 'aria-keyshortcuts', 'Control+F');
    if (parts.rows) describeRows(parts.rows, look);
    if (!parts.empty) return;
    setText(parts.empty, look.props.text === '' ? emptyText(look.props) : '');
    setBox(parts.empty, 0, 0, look.width, look.height);
  },
  handlers: {
    pointerdown(event, part, look, act) {
      if (!(event instanceof PointerEvent)) return;
      if (part === 'thumb') dragThumb(event, look, areaOf(look), act);
      else if (isText(part) && event.pointerType === 'touch') selectByFinger(event, act);
      else if (isText(part)) selectByPointer(event, act);
    },
    mousedown(event, part, _look, act) {
      if (isText(part) && event instanceof MouseEvent) selectByClicks(event, act);
    },
    click(event, part, _look, act) {
      const isTap = event instanceof PointerEvent && event.pointerType === 'touch';
      if (isTap && isText(part)) setSelection(act, null);
    },
    keydown(event, _part, _look, act) {
      if (event instanceof KeyboardEvent && onKey(event, act)) event.preventDefault();
    },
    copy(event, _part, look) {
      if (!(event instanceof ClipboardEvent) || !event.clipboardData) return;
      const selected = selectedIn(look);
      if (!selected) return;
      event.clipboardData.setData('text/plain', look.props.text.slice(selected.start, selected.end));
      event.preventDefault();
    },
  },
};

function onKey(event: KeyboardEvent, act: NodeActions): boolean {
  const bar = findBarOf(act.popups, act.item);
  const asksToFind = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'f';
  if ((asksToFind && !event.altKey) || (event.key === 'F3' && !bar)) {
    openTextFind(act);
    return true;
  }
  if (bar && event.key === 'Escape') {
    act.popups.close(bar);
    return true;
  }
  return (bar !== null && stepByKeys(event, bar)) || selectByKeys(event, act);
}

/** What is scrolled, whichever of its elements the pointer meets. */
function isText(part: string): boolean {
  return part === 'content' || part === 'extent';
}

function areaOf({ width, height }: { readonly width: number; readonly height: number }): Rect {
  return { x: 0, y: 0, width, height };
}
