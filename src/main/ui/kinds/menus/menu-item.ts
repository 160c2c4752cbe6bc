import { make } from '../../semantics/elements.js';
import type { KindDefinition } from '../kind.js';

/** It has no looks of its own: the menu that it is in shows it as a row while it is open. */
export const menuItem: KindDefinition<'menuItem'> = {
  layout() {},
  create: (document) => ({ main: make(document, 'div'), parts: {} }),
  describe() {},
  commands: ({ key, props: { label, shortcut, icon, checked } }) => [
    { label, shortcut, icon, checked, run: (act) => act.send({ type: 'press', key }) },
  ],
};
