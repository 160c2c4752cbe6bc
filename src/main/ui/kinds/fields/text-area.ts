import type { TextAreaProps } from '../../../../shared/ui/fields/props.js';
import { styleSizing } from '../../layout/flex-style.js';
import { clamp } from '../../layout/place.js';
import { make, setAttribute, setBox } from '../../semantics/elements.js';
import {
  boxBetween,
  captionedWidth,
  createCaptions,
  describeCaptions,
  paintCaptions,
  roomAround,
} from '../captions.js';
import type { KindDefinition, LayoutContext, NodeLook } from '../kind.js';
import { alignmentOf } from '../text/alignment.js';
import { paintAligned } from '../text/paint-aligned.js';
import { inkOf, NATURAL_WIDTH, paintFieldBox, seen, shownText } from './field-box.js';
import { describeDirection, describeField } from './field-element.js';

const DEFAULT_ROWS = { least: 3, most: 12 };

export const textArea: KindDefinition<'textArea'> = {
  edits: 'text',
  layout(yoga, props, { axis, theme }) {
    styleSizing(yoga, props, { axis, shrinks: true, minHeight: theme.control.height });
  },
  measure(props, maxWidth, context, isExact) {
    const width = captionedWidth(props, NATURAL_WIDTH, maxWidth, context, isExact);
    const { above, below } = roomAround(props, width, context);
    const { lineHeight } = context.theme.faces.body;
    const own = rowsFor(props, width, context) * lineHeight + 2 * context.theme.space.xs;
    return { width, height: above + own + below };
  },
  paint(brush, look) {
    const box = boxBetween(look);
    paintCaptions(brush, look, box);
    paintFieldBox(brush, look, box, look.state.editing);
    if (!look.state.editing) paintText(brush, look);
  },
  create(document) {
    const main = make(document, 'div');
    const field = make(document, 'textarea', 'rk-field rk-body rk-lines');
    field.autocomplete = 'off';
    const { label, error } = createCaptions(field);
    main.append(label, field, error);
    return { main, parts: { field, label, error } };
  },
  describe({ parts }, look) {
    const { field } = parts;
    if (!field) return;
    const box = boxBetween(look);
    describeField(field, look.props, look.state.editing, true);
    describeDirection(
      field,
      shownText(look.props.value, look.state.edited) || (look.props.placeholder ?? ''),
    );
    setAttribute(field, 'enterkeyhint', 'enter');
    setBox(field, box.x, box.y, box.width, box.height);
    describeCaptions(parts, field, look, box);
  },
};

/** As many lines as the text has, within bounds. */
function rowsFor(props: Readonly<TextAreaProps>, width: number, context: LayoutContext): number {
  const { theme, text, edited } = context;
  const least = props.minRows ?? Math.min(DEFAULT_ROWS.least, props.maxRows ?? DEFAULT_ROWS.least);
  const most = Math.max(props.maxRows ?? DEFAULT_ROWS.most, least);
  if (least === most) return least;
  const room = width - 2 * theme.space.s;
  const value = seen(shownText(props.value, edited), room, most, theme);
  return clamp(text.set(value, 'body', room, true).lines.length, least, most);
}

function paintText(
  brush: Parameters<NonNullable<KindDefinition<'textArea'>['paint']>>[0],
  look: NodeLook<'textArea'>,
): void {
  const { props, state, theme } = look;
  const box = boxBetween(look);
  const value = shownText(props.value, state.edited);
  const room = box.width - 2 * theme.space.s;
  const rows = Math.max(1, Math.floor((box.height - 2 * theme.space.xs) / theme.faces.body.lineHeight));
  const text = value || (props.placeholder ?? '');
  const all = brush.text.set(seen(text, room, rows, theme), 'body', room, true);
  const lines = all.lines.slice(0, rows);
  // What is cut off says so, on the last line that is shown.
  if (all.lines.length > rows)
    lines[rows - 1] = brush.text.set(`${lines[rows - 1]} …`, 'body', room, false).lines[0] ?? '…';
  const ink = inkOf(theme, value === '', props.disabled);
  const y = box.y + theme.space.xs;
  paintAligned(brush, theme.space.s, y, room, { ...all, lines }, alignmentOf(text), ink);
}
