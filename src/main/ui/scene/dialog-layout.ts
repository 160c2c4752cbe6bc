import type { Item } from './item.js';
import { layoutRoot, type OnMoved, type Room } from './layout-pass.js';

/** So many lines of the content are to be seen, or it is no longer the content that scrolls. */
const LEAST_LINES = 3;
/** Without its scrollbar the content may take fewer lines, and with that the last of them fit. */
const MOST_ROUNDS = 3;

/** What a dialog may take, CSS px. */
export interface DialogRoom extends Room {
  readonly width: number;
  readonly height: number | undefined;
  readonly maxHeight: number;
}

/**
 * Lays a dialog out. Its content scrolls, the buttons below stay in sight; where title and buttons leave the content no
 * room worth the name, it is as high as it is and the dialog scrolls, buttons and all.
 */
export function layoutDialog(dialog: Item, room: DialogRoom, resolution: number, onMoved: OnMoved): void {
  const content = dialog.children.find((child) => child.is('scroll'));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    layoutRoot(dialog, room, resolution, onMoved);
    if (!content) return;
    const least = leastHeight(dialog, content, Math.min(room.height ?? room.maxHeight, room.maxHeight));
    if (content.state.least === least) return;
    content.state.least = least;
    content.restyle();
  }
}

/** How high the content is to be at least; 0 where it gives way. @param height The dialog's own, at most. */
function leastHeight(dialog: Item, content: Item, height: number): number {
  const { faces, space } = dialog.look.theme;
  const others = dialog.state.scroll.height - content.height;
  const left = height - others;
  const whole = content.state.scroll.height;
  const isTooLow = left < LEAST_LINES * faces.body.lineHeight + 2 * space.l;
  return isTooLow && left < whole ? whole : 0;
}
