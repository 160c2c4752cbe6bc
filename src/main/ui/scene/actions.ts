import type { UiEvent } from '../../../shared/ui/node.js';
import type { NodeActions } from '../kinds/kind.js';
import { fitPlace, movePlace, type Rect, resizePlace, smallestSize } from '../layout/place.js';
import type { Popups } from '../popups/popups.js';
import type { ViewStore } from '../view/view-store.js';
import type { WindowPlace } from '../view-state.js';
import type { Item } from './item.js';

export interface ActionsHost {
  send(item: Item, event: UiEvent): void;
  invalidate(item: Item): void;
  /** View state changed: windows are to be placed again, and the owner told. */
  rearrange(): void;
  storeOf(item: Item): ViewStore;
  area(): Rect;
  drag: NodeActions['drag'];
  readonly popups: Popups;
}

/** What kinds may do with an item when the user touches it. */
export function createActions(host: ActionsHost): (item: Item) => NodeActions {
  /** Where the window was when the drag began: each step is counted from there, so that edges do not stick. */
  let grabbed: WindowPlace | null = null;

  const placeOf = (item: Item): WindowPlace | null => {
    if (!item.is('window')) return null;
    const area = host.area();
    return fitPlace(host.storeOf(item).place(item.key, item.props, area), smallestSize(item.props), area);
  };

  const actionsOf = (item: Item): NodeActions => ({
    send: (event) => host.send(item, event),
    setEdited(value) {
      item.setEdited(value);
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
    toggleCollapsed() {
      const place = placeOf(item);
      if (!place) return;
      host.storeOf(item).setPlace(item.key, { ...place, collapsed: !place.collapsed });
      host.rearrange();
    },
    grabWindow() {
      grabbed = placeOf(item);
    },
    dragWindow(edge, dx, dy) {
      if (!grabbed || !item.is('window')) return;
      const smallest = smallestSize(item.props);
      const area = host.area();
      const place = edge
        ? resizePlace(grabbed, edge, dx, dy, smallest, area)
        : fitPlace(movePlace(grabbed, dx, dy), smallest, area);
      host.storeOf(item).setPlace(item.key, place);
      host.rearrange();
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
