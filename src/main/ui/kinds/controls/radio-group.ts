import { styleSizing } from '../../layout/flex-style.js';
import type { Rect } from '../../layout/place.js';
import { make, setAttribute, setBox, uniqueId } from '../../semantics/elements.js';
import {
  boxBetween,
  captionedWidth,
  createError,
  describeError,
  edgeWidth,
  graced,
  paintCaptions,
  roomAround,
} from '../captions.js';
import type { KindDefinition, NodeActions, NodeLook } from '../kind.js';
import { placeRadios } from './radio-places.js';

type Look = NodeLook<'radioGroup'>;

/** Share of the circle that the dot of the chosen one has. */
const DOT = 0.5;

export const radioGroup: KindDefinition<'radioGroup'> = {
  layout(yoga, props, { axis, theme }) {
    styleSizing(yoga, props, { axis, shrinks: true, minHeight: theme.control.height });
  },
  measure(props, maxWidth, context, isExact) {
    const { width: own } = placeRadios(props, maxWidth, context);
    const width = captionedWidth(props, own, maxWidth, context, isExact);
    const { above, below } = roomAround(props, width, context);
    return { width, height: above + placeRadios(props, width, context).height + below };
  },
  paint(brush, look) {
    const { props, theme, state } = look;
    const { palette, control } = theme;
    const box = boxBetween(look);
    paintCaptions(brush, look, box);
    const size = control.check;
    for (const [index, radio] of radiosOf(look).entries()) {
      const choice = props.choices[index];
      if (!choice) continue;
      const isOff = props.disabled === true || choice.disabled === true;
      const alpha = isOff ? theme.disabled : 1;
      const hovered = state.hover === partOf(index) && !isOff;
      const pressed = state.press === partOf(index) && !isOff;
      const isChosen = choice.value === valueOfGroup(look);
      const accent = pressed ? palette.accentPressed : hovered ? palette.accentHover : palette.tones.accent;
      const edge = hovered ? palette.controlBorderHover : palette.controlBorder;
      const y = radio.y + (radio.height - size) / 2;
      brush.box(radio.x, y, size, size, {
        fill: isChosen ? accent : hovered ? palette.surfaces[3] : palette.field,
        border: props.error ? palette.tones.danger : isChosen ? accent : edge,
        borderWidth: edgeWidth(brush, props),
        fillAlpha: alpha,
        borderAlpha: alpha,
        radius: size / 2,
      });
      const inset = (size * (1 - DOT)) / 2;
      if (isChosen) {
        brush.box(radio.x + inset, y + inset, size * DOT, size * DOT, {
          fill: palette.onAccent,
          fillAlpha: alpha,
          radius: (size * DOT) / 2,
        });
      }
      let x = radio.x + size + theme.space.s;
      const colour = palette.tones.default;
      if (choice.icon) {
        const iconY = radio.y + (radio.height - control.icon) / 2;
        brush.icon(x, iconY, control.icon, choice.icon, palette.tones.secondary, alpha);
        x += control.icon + control.gap;
      }
      const label = brush.text.set(choice.label, 'body', graced(radio.x + radio.width - x), false);
      brush.lines(x, radio.y + (radio.height - label.height) / 2, label, { face: 'body', colour, alpha });
      if (state.ring === partOf(index)) brush.ring(radio.x, y, size, size, size / 2);
    }
  },
  create(document) {
    const main = make(document, 'div');
    main.setAttribute('role', 'radiogroup');
    const error = createError(document);
    main.append(error);
    return { main, parts: { error } };
  },
  describe({ main, parts: { error } }, look) {
    const { props } = look;
    setAttribute(main, 'aria-label', props.label);
    setAttribute(main, 'aria-disabled', props.disabled ? 'true' : null);
    if (error) describeError(error, main, look, boxBetween(look).y + boxBetween(look).height);
    const inputs = inputsFor(main, props.choices.length);
    for (const [index, { x, y, width, height }] of radiosOf(look).entries()) {
      const input = inputs[index];
      const choice = props.choices[index];
      if (!input || !choice) continue;
      const isChosen = choice.value === valueOfGroup(look);
      setAttribute(input, 'aria-label', choice.label);
      setAttribute(input, 'disabled', props.disabled || choice.disabled ? '' : null);
      if (input.checked !== isChosen) input.checked = isChosen;
      setBox(input, x, y, width, height);
    }
  },
  handlers: {
    change(event, part, look, act) {
      if (event.target instanceof HTMLInputElement && event.target.checked) choose(part, look, act);
    },
    // The browser's own keys are the arrows alone.
    keydown(event, _part, { props }) {
      if (!(event instanceof KeyboardEvent) || !(event.target instanceof Element)) return;
      if (event.key !== 'Home' && event.key !== 'End') return;
      event.preventDefault();
      const usable = [...(event.target.parentElement?.querySelectorAll('input') ?? [])]
        .slice(0, props.choices.length)
        .filter((input) => !input.disabled);
      const wanted = usable.at(event.key === 'Home' ? 0 : -1);
      wanted?.focus();
      wanted?.click();
    },
  },
};

function choose(part: string, { key, props }: Look, { setEdited, send }: NodeActions): void {
  const choice = props.choices.find((_choice, index) => partOf(index) === part);
  if (!choice) return;
  setEdited(choice.value);
  send({ type: 'change', key, value: choice.value });
}

/** As the user chose, until hot code has seen that. */
function valueOfGroup({ props, state }: Look): Look['props']['value'] {
  const { edited } = state;
  return typeof edited === 'string' || typeof edited === 'number' ? edited : props.value;
}

function radiosOf(look: Look): Rect[] {
  const top = boxBetween(look).y;
  const { radios } = placeRadios(look.props, look.width, look);
  return radios.map((radio) => ({ ...radio, y: radio.y + top }));
}

function partOf(index: number): string {
  return `choice ${index}`;
}

/** The native radio buttons, as many as there are choices: their arrow keys and their one Tab stop are the browser's. */
function inputsFor(main: HTMLElement, count: number): HTMLInputElement[] {
  const inputs = [...main.querySelectorAll('input')];
  if (inputs.length === count) return inputs;
  const name = inputs[0]?.name ?? uniqueId('radio');
  while (inputs.length < count) {
    const input = make(main.ownerDocument, 'input', 'rk-press');
    input.type = 'radio';
    input.name = name;
    input.dataset.part = partOf(inputs.length);
    (inputs.at(-1) ?? main.firstElementChild)?.after(input);
    inputs.push(input);
  }
  const hadFocus = inputs.slice(count).some((input) => input === main.ownerDocument.activeElement);
  for (const input of inputs.splice(count)) input.remove();
  if (hadFocus) inputs.find((input) => !input.disabled)?.focus();
  return inputs;
}
