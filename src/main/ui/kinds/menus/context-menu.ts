import { Display } from '../../layout/yoga.js';
import { make } from '../../semantics/elements.js';
import type { KindDefinition } from '../kind.js';

/** Nothing is seen of it until it is opened: by a right click in what it is drawn in (popups/context-menus.ts). */
export const contextMenu: KindDefinition<'contextMenu'> = {
  shelves: true,
  layout: (yoga) => yoga.setDisplay(Display.None),
  create(document) {
    const main = make(document, 'div');
    main.hidden = true;
    return { main, parts: {} };
  },
  describe() {},
};
