import { make, setAttribute, setBox } from '../../semantics/elements.js';
import type { KindDefinition } from '../kind.js';
import { elementId } from './element-id.js';

/** Its native text is what is seen, as it has the focus most of the time; the canvas paints the box. */
export const choiceSearch: KindDefinition<'choiceSearch'> = {
  layout(yoga, props, { theme }) {
    yoga.setFlexShrink(0);
    yoga.setFlexGrow(props.list === undefined ? 1 : 0);
    yoga.setHeight(theme.control.height);
  },
  paint(brush, { state, width, height, theme }) {
    const { palette, radius } = theme;
    brush.box(0, 0, width, height, {
      fill: palette.field,
      border: state.ring === null ? palette.controlBorder : palette.focus,
      borderWidth: brush.hairline,
      radius: radius.control,
    });
  },
  create(document) {
    const main = make(document, 'div');
    const input = make(document, 'input', 'rk-field rk-body rk-editing');
    input.type = 'text';
    input.autocomplete = 'off';
    input.spellcheck = false;
    main.append(input);
    return { main, parts: { input } };
  },
  describe({ parts }, { props, width, height }) {
    const { input } = parts;
    if (!(input instanceof HTMLInputElement)) return;
    setAttribute(input, 'aria-label', props.label);
    setAttribute(input, 'placeholder', props.placeholder);
    const { list, active } = props;
    setAttribute(input, 'role', list === undefined ? 'searchbox' : 'combobox');
    setAttribute(input, 'aria-expanded', list === undefined ? null : 'true');
    setAttribute(input, 'aria-autocomplete', list === undefined ? null : 'list');
    setAttribute(input, 'aria-controls', list === undefined ? null : elementId(list));
    setAttribute(input, 'aria-activedescendant', active ? elementId(active) : null);
    setBox(input, 0, 0, width, height);
    if (input.value !== props.value) input.value = props.value;
  },
  handlers: {
    input(event, _part, { key }, { send }) {
      if (event.target instanceof HTMLInputElement) send({ type: 'edit', key, value: event.target.value });
    },
  },
};
