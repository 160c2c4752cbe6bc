import { Display } from '../../layout/yoga.js';
import { make } from '../../semantics/elements.js';
import type { KindDefinition } from '../kind.js';

/** Nothing is seen of it: it listens to keys where it is drawn (commands/shortcuts.ts). */
export const shortcut: KindDefinition<'shortcut'> = {
  layout: (yoga) => yoga.setDisplay(Display.None),
  create(document) {
    const main = make(document, 'div');
    main.hidden = true;
    return { main, parts: {} };
  },
  describe() {},
};
