import { make, setAttribute } from '../../semantics/elements.js';
import type { KindDefinition } from '../kind.js';
import { layoutStack, paintSurface } from './stack.js';

export const list: KindDefinition<'list'> = {
  axis: 'column',
  layout: (yoga, props, context) => layoutStack(yoga, props, context, 'column'),
  paint: paintSurface,
  create(document) {
    const main = make(document, 'ul');
    // Safari takes the role away from a list without markers.
    main.setAttribute('role', 'list');
    return { main, parts: {} };
  },
  describe({ main }, { props }) {
    setAttribute(main, 'aria-label', props.label);
  },
};

export const listItem: KindDefinition<'listItem'> = {
  axis: 'column',
  layout: (yoga, props, context) => layoutStack(yoga, props, context, 'column'),
  paint: paintSurface,
  create: (document) => ({ main: make(document, 'li'), parts: {} }),
  describe({ main }, { props }) {
    setAttribute(main, 'aria-label', props.label);
  },
};
