import type { SelectChoice } from '../../../../shared/ui/menus/props.js';
import { styleSizing } from '../../layout/flex-style.js';
import type { Rect } from '../../layout/place.js';
import { openSelect, SELECT_LIST, shownValue } from '../../popups/select-popup.js';
import { TypeAhead } from '../../popups/type-ahead.js';
import { make, setAttribute, setBox, setText } from '../../semantics/elements.js';
import {
  boxBetween,
  captionedWidth,
  createCaptions,
  describeCaptions,
  graced,
  paintCaptions,
  roomAround,
} from '../captions.js';
import { inkOf, NATURAL_WIDTH, paintFieldBox } from '../fields/field-box.js';
import type { KindDefinition, NodeActions, NodeLook } from '../kind.js';
import { elementId } from '../popups/element-id.js';

type Look = NodeLook<'select'>;

/** Of all selects: only one of them has the focus. */
const typed = new TypeAhead();

export const select: KindDefinition<'select'> = {
  area: boxOf,
  layout(yoga, props, { axis, theme }) {
    styleSizing(yoga, props, { axis, shrinks: true, minHeight: theme.control.height });
  },
  measure(props, maxWidth, context, isExact) {
    const width = captionedWidth(props, NATURAL_WIDTH, maxWidth, context, isExact);
    const { above, below } = roomAround(props, width, context);
    return { width, height: above + context.theme.control.height + below };
  },
  paint(brush, look) {
    const { props, state, theme } = look;
    const { control, palette, space } = theme;
    const box = boxOf(look);
    paintCaptions(brush, look, box);
    paintFieldBox(brush, look, box, state.open);
    const alpha = props.disabled ? theme.disabled : 1;
    const chosen = chosenOf(look);
    const ink = inkOf(theme, !chosen, props.disabled);
    const iconY = box.y + (box.height - control.icon) / 2;
    let x: number = space.s;
    if (chosen?.icon) {
      brush.icon(x, iconY, control.icon, chosen.icon, ink.colour, alpha);
      x += control.icon + control.gap;
    }
    const end = box.width - space.s - control.icon;
    const shown = chosen?.label ?? props.placeholder ?? '';
    let room = end - x - space.xs;
    if (chosen?.hint && shown !== '') {
      // All that the label leaves it, and half if that is long.
      const least = Math.max(room / 2, room - brush.text.width(shown, 'body') - space.m);
      const hint = brush.text.set(chosen.hint, 'caption', Math.max(0, graced(least)), false);
      const y = box.y + (box.height - hint.height) / 2;
      const colour = palette.tones.muted;
      brush.lines(end - space.xs - hint.width, y, hint, { face: 'caption', colour, alpha });
      room -= hint.width + space.m;
    }
    if (shown !== '') {
      const line = brush.text.set(shown, 'body', Math.max(0, graced(room)), false);
      brush.lines(x, box.y + (box.height - line.height) / 2, line, ink);
    }
    brush.icon(end, iconY, control.icon, 'chevrons-up-down', palette.tones.secondary, alpha);
    if (state.ring) brush.ring(box.x, box.y, box.width, box.height, theme.radius.control);
  },
  create(document) {
    const main = make(document, 'div');
    const field = make(document, 'button', 'rk-press');
    field.type = 'button';
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-haspopup', 'listbox');
    const { label, error } = createCaptions(field);
    main.append(label, field, error);
    return { main, parts: { field, label, error } };
  },
  describe({ parts }, look) {
    const { props, state } = look;
    const { field } = parts;
    if (!field) return;
    setAttribute(field, 'aria-label', props.label);
    setAttribute(field, 'disabled', props.disabled ? '' : null);
    setAttribute(field, 'aria-expanded', String(state.open));
    setAttribute(field, 'aria-controls', state.open ? elementId(SELECT_LIST) : null);
    const chosen = chosenOf(look);
    setText(field, chosen?.label ?? props.placeholder ?? '');
    setAttribute(field, 'aria-description', chosen?.hint);
    const box = boxOf(look);
    setBox(field, box.x, box.y, box.width, box.height);
    describeCaptions(parts, field, look, box);
  },
  handlers: {
    pointerdown(event, part, look, act) {
      if (part !== 'field' || !(event instanceof PointerEvent)) return;
      if (event.button !== 0 || event.pointerType === 'touch') return;
      open(look, act);
    },
    // So that the list keeps the focus that the press has given it.
    mousedown(event, part) {
      if (part === 'field') event.preventDefault();
    },
    click(event, part, look, act) {
      const isTap = event instanceof PointerEvent && event.pointerType === 'touch';
      // A mouse or pen has opened it when it went down.
      if (part === 'field' && (isTap || (event instanceof MouseEvent && event.detail === 0))) open(look, act);
    },
    keydown(event, part, look, act) {
      if (part === 'field' && event instanceof KeyboardEvent) onKey(event, look, act);
    },
  },
};

function onKey(event: KeyboardEvent, look: NodeLook, act: NodeActions): void {
  if (!isSelect(look) || event.ctrlKey || event.metaKey) return;
  const choices = look.props.choices.filter(({ disabled }) => !disabled);
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') open(look, act);
  else if (event.key === 'Home' || event.key === 'End') {
    const choice = choices.at(event.key === 'Home' ? 0 : -1);
    if (choice) choose(choice, look, act);
  } else if (event.key.length === 1 && event.key !== ' ' && !event.altKey) {
    const value = shownValue(look);
    const labels = choices.map(({ label }) => label);
    const active = choices.findIndex((choice) => choice.value === value);
    const choice = choices[typed.find(event.key, labels, active) ?? -1];
    if (choice) choose(choice, look, act);
  } else return;
  event.preventDefault();
}

function open(look: NodeLook, act: NodeActions): void {
  if (isSelect(look) && !look.props.disabled) openSelect(look, act, (choice) => choose(choice, look, act));
}

function choose({ value }: SelectChoice, look: Look, act: NodeActions): void {
  if (value === shownValue(look)) return;
  act.setEdited(value);
  act.send({ type: 'change', key: look.key, value });
}

function isSelect(look: NodeLook): look is Look {
  return 'choices' in look.props;
}

function chosenOf(look: Look): SelectChoice | undefined {
  const value = shownValue(look);
  return look.props.choices.find((choice) => choice.value === value);
}

function boxOf(look: Look): Rect {
  return { ...boxBetween(look), height: look.theme.control.height };
}
