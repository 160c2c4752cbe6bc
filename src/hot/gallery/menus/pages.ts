import type { GalleryPage } from '../page.js';
import { contextMenuPage } from './context-menu.js';
import { menuPage } from './menu.js';
import { menuBarPage } from './menu-bar.js';
import { selectPage } from './select.js';

export const menusPages: readonly GalleryPage[] = [menuBarPage, menuPage, contextMenuPage, selectPage];
