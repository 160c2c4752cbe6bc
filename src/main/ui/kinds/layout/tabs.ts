import { styleSizing, styleStack } from '../../layout/flex-style.js';
import { make, setAttribute } from '../../semantics/elements.js';
import type { KindDefinition } from '../kind.js';
import { createGroup } from './stack.js';

/** A row of tabs and a panel below it. */
export const tabs: KindDefinition<'tabs'> = {
  axis: 'column',
  layout(yoga, props, { axis, theme }) {
    styleSizing(yoga, props, { axis, shrinks: true });
    styleStack(yoga, {}, { direction: 'column', gap: theme.space.m, padding: 0 });
    // It gives way where its parent has a height of its own: what is in the panel scrolls, or is cut off.
    if (props.grow) yoga.setFlexShrink(1);
  },
  create: createGroup,
  describe() {},
};

export const tabPanel: KindDefinition<'tabPanel'> = {
  axis: 'column',
  clips: 'overflow',
  layout(yoga, _props, { theme }) {
    styleStack(yoga, {}, { direction: 'column', gap: theme.space.s, padding: 0 });
    yoga.setFlexGrow(1);
    yoga.setFlexShrink(1);
  },
  create(document) {
    const main = make(document, 'div', 'rk-clip');
    main.setAttribute('role', 'tabpanel');
    return { main, parts: {} };
  },
  describe({ main }, { props }) {
    setAttribute(main, 'aria-label', props.label);
  },
};
