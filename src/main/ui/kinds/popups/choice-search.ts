import { make, setAttribute, setBox } from '../../semantics/elements.js';
import type { KindDefinition } from '../kind.js';
import { elementId } from './element-id.js';

/** It has the focus as long as it is there, so its native text is what is seen; the canvas paints the box. */
export const choiceSearch: KindDefinition<'choiceSearch'> = {
  layout(yoga, _props, { theme }) {
    yoga.setFlexShrink(0);
    yoga.setHeight(theme.control.height);
  },
  paint(brush, { width, height, theme }) {
    const { palette, radius } = theme;
    brush.box(0, 0, width, height, {
      fill: palette.field,
      border: palette.focus,
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
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-expanded', 'true');
    input.setAttribute('aria-autocomplete', 'list');
    main.append(input);
    return { main, parts: { input } };
  },
  describe({ parts }, { props, width, height }) {
    const { input } = parts;
    if (!(input instanceof HTMLInputElement)) return;
    setAttribute(input, 'aria-label', props.label);
    setAttribute(input, 'placeholder', props.placeholder);
    setAttribute(input, 'aria-controls', elementId(props.list));
    setAttribute(input, 'aria-activedescendant', props.active === null ? null : elementId(props.active));
    setBox(input, 0, 0, width, height);
    if (input.value !== props.value) input.value = props.value;
  },
  handlers: {
    input(event, _part, { key }, { send }) {
      if (event.target instanceof HTMLInputElement) send({ type: 'edit', key, value: event.target.value });
    },
  },
};
