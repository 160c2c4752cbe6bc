import { UiError } from './args.js';
import { type Kind, ROOT_KEY } from './node.js';

/** Kinds that lie on the viewport itself, wherever they are called; everything else lies in one of them. */
const TOP_LEVEL: ReadonlySet<Kind> = new Set(['window', 'dialog', 'dock', 'popup', 'panel', 'toasts']);
/** Containers that only arrange: ids inside go on from those outside. */
const ARRANGING: ReadonlySet<Kind> = new Set([
  'row',
  'column',
  'grid',
  'splitter',
  'pane',
  'quote',
  'bulletList',
  'bulletItem',
  'tableCell',
]);

/** Nothing is seen of them, so they may stand outside of any window. */
const UNSEEN: ReadonlySet<Kind> = new Set(['shortcut']);
/** What holds menus alone, and what may be in it: they are shown elsewhere, and nothing else would be seen. */
const MENU_PARTS: ReadonlySet<Kind> = new Set(['menu', 'menuItem', 'separator', 'text', 'shortcut']);
const MENUS: ReadonlySet<Kind> = new Set(['menuBar', 'menu', 'contextMenu']);

export function isTopLevel(kind: Kind): boolean {
  return TOP_LEVEL.has(kind);
}

export function isArranging(kind: Kind): boolean {
  return ARRANGING.has(kind);
}

/** Whether a node of `kind` would lie in no window, dock or popup. @param parent Key of the node that it would lie in. */
export function isAstray(kind: Kind, parent: string): boolean {
  return parent === ROOT_KEY && !isTopLevel(kind) && !UNSEEN.has(kind);
}

/** @param around Kind of the node that one of `kind`, which is not top-level, would lie in. */
export function checkNesting(kind: Kind, around: { kind: Kind }, where: string): void {
  if (MENUS.has(around.kind) && !MENU_PARTS.has(kind)) {
    throw new UiError(
      `${where} is drawn in a menu, which holds ui.menu, ui.menuItem, ui.separator and ui.text alone; draw it outside`,
    );
  }
}
