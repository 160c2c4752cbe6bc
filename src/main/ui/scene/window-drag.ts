import type { Pane } from '../layout/arrangement.js';
import { type DropZone, dropZones } from '../layout/dock/drop-zones.js';
import { clamp, contains, movePlace, type Rect } from '../layout/place.js';
import type { WindowPlace } from '../view-state.js';
import type { WindowHandle } from './window-actions.js';

/** How far a window that is docked or maximised must be pulled before it comes off, CSS px. */
const PULL = 8;
/** As much of the title bar stays under the pointer when what comes off is narrower than it was, CSS px. */
const GRIP = 48;

/**
 * Drags a window, or the group that it is part of, by its title bar.
 *
 * @param isTab By its tab: it comes out of its pane.
 */
export function dragBar(event: PointerEvent, handle: WindowHandle, isTab: boolean): void {
  const { pane, host, store } = handle;
  if (!pane || pane.kind === 'narrow') return;
  const putBack = store.keepWindows();
  const move = pane.kind === 'group' && !isTab ? groupMove(handle) : windowMove(event, handle, pane);
  let zone: DropZone | null = null;
  host.drag(
    event,
    () => {},
    (dx, dy) => {
      const isOff = move(dx, dy);
      if (!isOff) return;
      zone = showZones(handle, event.clientX + dx, event.clientY + dy);
    },
    (isKept) => {
      host.showGuides(null);
      if (isKept && zone) handle.dock(zone.target);
      else if (!isKept) putBack();
      host.rearrange();
    },
  );
}

type Move = (dx: number, dy: number) => boolean;

function groupMove(handle: WindowHandle): Move {
  const site = handle.pane?.site;
  const start = site && handle.layout.groupRect(site);
  return (dx, dy) => {
    const { width, height } = handle.host.area();
    handle.moveGroup((place) => {
      const moved = movePlace(start ?? place, dx, dy);
      return {
        ...moved,
        x: clamp(moved.x, 0, width - moved.width),
        y: clamp(moved.y, 0, height - moved.height),
      };
    });
    // A group stays a group: it is not docked itself.
    return false;
  };
}

function windowMove(event: PointerEvent, handle: WindowHandle, pane: Pane): Move {
  let start: WindowPlace | null = pane.kind === 'single' && !pane.isMaximised ? handle.shown : null;
  return (dx, dy) => {
    if (!start) {
      if (Math.hypot(dx, dy) < PULL) return false;
      start = comeOff(event, handle, pane.rect);
    }
    handle.show(movePlace(start, dx, dy));
    return true;
  };
}

/** Out of its pane, or down from the whole area: its own size again, with the title bar under the pointer. */
function comeOff(event: PointerEvent, handle: WindowHandle, rect: Rect): WindowPlace {
  const area = handle.host.area();
  handle.undock();
  handle.wish = { ...handle.wish, collapsed: false, maximised: false };
  const { shown } = handle;
  const grip = clamp(event.clientX - area.x - rect.x, GRIP, shown.width - GRIP);
  return {
    ...shown,
    x: event.clientX - area.x - grip,
    y: event.clientY - area.y - handle.titleBar / 2,
  };
}

function showZones(handle: WindowHandle, clientX: number, clientY: number): DropZone | null {
  const { host, layout, key } = handle;
  const area = host.area();
  const whole = { x: 0, y: 0, width: area.width, height: area.height };
  const [x, y] = [clientX - area.x, clientY - area.y];
  const depth = ({ active }: Pane): number => (active === null ? -1 : layout.depth(active));
  const [over = null] = layout.panes
    .filter(({ windows, rect }) => !windows.includes(key) && contains(rect, x, y))
    .toSorted((one, other) => depth(other) - depth(one));
  const hasDocked = layout.panes.some(({ kind, windows }) => kind === 'area' && !windows.includes(key));
  const { zones, hovered } = dropZones(over, whole, hasDocked, handle.titleBar, x, y);
  host.showGuides({ origin: area, zones, hovered, preview: hovered && layout.preview(key, hovered.target) });
  return hovered;
}
