import type { TextFieldProps } from '../../../../shared/ui/fields/props.js';
import { styleSizing } from '../../layout/flex-style.js';
import type { Rect } from '../../layout/place.js';
import { make, setAttribute, setBox, setText } from '../../semantics/elements.js';
import type { Theme } from '../../theme.js';
import type { KindDefinition, NodeLook } from '../kind.js';

const PADDING_X = 8;
/** Label and error lines are captions, this far from the box, CSS px. */
const LINE_GAP = 4;
const DEFAULT_ROWS = 3;
const NATURAL_WIDTH = 180;

export const textField: KindDefinition<'textField'> = {
  layout(yoga, props, { axis, theme }) {
    styleSizing(yoga, props, { axis, shrinks: true, minHeight: theme.control.height });
  },
  measure(props, maxWidth, { theme }) {
    const { above, below } = linesAround(props, theme);
    return { width: Math.min(NATURAL_WIDTH, maxWidth), height: above + boxHeight(props, theme) + below };
  },
  paint(brush, look) {
    const { props, state, width, theme } = look;
    const { palette, radius } = theme;
    const { above } = linesAround(props, theme);
    const alpha = props.disabled ? theme.disabled : 1;
    if (above > 0) {
      const label = brush.text.set(props.label, 'caption', width, false);
      brush.lines(0, 0, label, { face: 'caption', colour: palette.tones.secondary, alpha });
    }
    const box = boxOf(look);
    const hovered = state.hover !== null && !props.disabled;
    brush.box(0, box.y, width, box.height, {
      fill: palette.field,
      border: props.error
        ? palette.tones.danger
        : state.editing
          ? palette.focus
          : hovered
            ? palette.tones.secondary
            : palette.controlBorder,
      borderWidth: state.editing ? theme.ring.width : brush.hairline,
      radius: radius.control,
      fillAlpha: alpha,
      borderAlpha: alpha,
    });
    if (!state.editing) paintValue(brush, look, alpha);
    if (props.error) {
      const error = brush.text.set(props.error, 'caption', width, false);
      const y = box.y + box.height + LINE_GAP;
      brush.lines(0, y, error, { face: 'caption', colour: palette.tones.danger });
    }
    if (state.ring) brush.ring(0, box.y, width, box.height, radius.control);
  },
  create(document) {
    // One line or several is part of what the element is: it is made in `describe`, when the props are known.
    const main = make(document, 'div');
    const error = make(document, 'div', 'rk-caption');
    main.append(error);
    return { main, parts: { error } };
  },
  describe(elements, look) {
    const { props, state, theme } = look;
    const input = inputOf(elements.main, props);
    const { error } = elements.parts;
    setAttribute(input, 'aria-label', props.label);
    setAttribute(input, 'placeholder', props.placeholder);
    setAttribute(input, 'disabled', props.disabled ? '' : null);
    setAttribute(input, 'aria-invalid', props.error ? 'true' : null);
    const box = boxOf(look);
    setBox(input, box.x, box.y, box.width, box.height);
    input.classList.toggle('rk-editing', state.editing);
    if (error) {
      setText(error, props.error ?? '');
      setBox(error, 0, box.y + box.height + LINE_GAP, box.width, theme.faces.caption.lineHeight);
    }
  },
};

/** The native element of a field. */
export type FieldElement = HTMLInputElement | HTMLTextAreaElement;

export function isField(element: unknown): element is FieldElement {
  return (
    element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text')
  );
}

/** The field's element, made if there is none of the right type. */
function inputOf(main: HTMLElement, props: Readonly<TextFieldProps>): FieldElement {
  const known = main.firstElementChild;
  if (isField(known) && known instanceof HTMLTextAreaElement === (props.multiline === true)) return known;
  if (isField(known)) known.remove();
  const made = props.multiline
    ? make(main.ownerDocument, 'textarea', 'rk-field rk-body rk-lines')
    : make(main.ownerDocument, 'input', 'rk-field rk-body');
  if (made instanceof HTMLInputElement) made.type = 'text';
  made.autocomplete = 'off';
  made.spellcheck = false;
  main.prepend(made);
  return made;
}

function paintValue(
  brush: Parameters<NonNullable<KindDefinition<'textField'>['paint']>>[0],
  look: NodeLook<'textField'>,
  alpha: number,
): void {
  const { props, state, theme } = look;
  const box = boxOf(look);
  const value = typeof state.edited === 'string' ? state.edited : props.value;
  const shown = value === '' ? (props.placeholder ?? '') : value;
  if (shown === '') return;
  const { lineHeight } = theme.faces.body;
  const room = box.width - 2 * PADDING_X;
  const colour = value === '' ? theme.palette.tones.muted : theme.palette.tones.default;
  const style = { face: 'body' as const, colour, alpha };
  if (!props.multiline) {
    const line = brush.text.set(shown, 'body', room, false);
    brush.lines(PADDING_X, box.y + (box.height - lineHeight) / 2, line, style);
    return;
  }
  const all = brush.text.set(shown, 'body', room, true);
  const rows = Math.max(1, Math.floor((box.height - 2 * LINE_GAP) / lineHeight));
  const lines = all.lines.slice(0, rows);
  // What is cut off says so, on the last line that is shown.
  if (all.lines.length > rows)
    lines[rows - 1] = brush.text.set(`${lines[rows - 1]} …`, 'body', room, false).lines[0] ?? '…';
  brush.lines(PADDING_X, box.y + LINE_GAP, { ...all, lines }, style);
}

function linesAround(props: Readonly<TextFieldProps>, theme: Theme): { above: number; below: number } {
  const line = theme.faces.caption.lineHeight + LINE_GAP;
  return { above: props.labelHidden ? 0 : line, below: props.error ? line : 0 };
}

function boxHeight(props: Readonly<TextFieldProps>, theme: Theme): number {
  if (!props.multiline) return theme.control.height;
  return (props.rows ?? DEFAULT_ROWS) * theme.faces.body.lineHeight + 2 * LINE_GAP;
}

/** The field's own box, without label and error: it takes the height that is there. */
function boxOf({ props, width, height, theme }: NodeLook<'textField'>): Rect {
  const { above, below } = linesAround(props, theme);
  const own = props.multiline ? height - above - below : boxHeight(props, theme);
  return { x: 0, y: above, width, height: own };
}
