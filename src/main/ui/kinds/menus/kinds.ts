import type { MenuKinds } from '../../../../shared/ui/menus/props.js';
import type { Definitions } from '../kind.js';
import { contextMenu } from './context-menu.js';
import { menu } from './menu.js';
import { menuBar } from './menu-bar.js';
import { menuItem } from './menu-item.js';
import { select } from './select.js';
import { shortcut } from './shortcut.js';

export const menuKinds: Definitions<MenuKinds> = { menuBar, menu, menuItem, contextMenu, select, shortcut };
