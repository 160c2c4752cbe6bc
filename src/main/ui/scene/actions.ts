import type { UiEvent } from '../../../shared/ui/node.js';
import type { NodeActions } from '../kinds/kind.js';
import type { Popups } from '../popups/popups.js';
import type { Item } from './item.js';
import { createWindowActions, type WindowActionsHost } from './window-actions.js';

export interface ActionsHost extends WindowActionsHost {
  send(item: Item, event: UiEvent): void;
  invalidate(item: Item): void;
  readonly popups: Popups;
}

/** What kinds may do with an item when the user touches it. */
export function createActions(host: ActionsHost): (item: Item) => NodeActions {
  const windowOf = createWindowActions(host);
  const actionsOf = (item: Item): NodeActions => ({
    send: (event) => host.send(item, event),
    setEdited(value) {
      item.setEdited(value);
      host.invalidate(item);
    },
    setOwn(value) {
      if (item.state.own === value) return;
      item.state.own = value;
      host.invalidate(item);
    },
    edit(on) {
      item.state.editing = on;
      host.invalidate(item);
    },
    reveal(on) {
      item.state.revealed = on;
      host.invalidate(item);
    },
    get window() {
      return windowOf(item);
    },
    drag: host.drag,
    popups: host.popups,
    item,
    scrollTo(x, y) {
      // The element's own scroll event does the rest.
      item.elements.content?.scrollTo({ left: x, top: y, behavior: 'instant' });
    },
    parent: () => (item.parent ? actionsOf(item.parent) : null),
  });
  return actionsOf;
}
