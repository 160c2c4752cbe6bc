import type { GalleryPage } from '../page.js';
import { commandPalettePage } from './command-palette.js';
import { contextMenuPage } from './context-menu.js';
import { menuPage } from './menu.js';
import { menuBarPage } from './menu-bar.js';
import { selectPage } from './select.js';
import { shortcutPage } from './shortcut.js';
import { tooltipPage } from './tooltip.js';

export const menusPages: readonly GalleryPage[] = [
  menuBarPage,
  menuPage,
  contextMenuPage,
  selectPage,
  tooltipPage,
  shortcutPage,
  commandPalettePage,
];
