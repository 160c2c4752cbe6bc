import type { MenuKinds } from '../../../../shared/ui/menus/props.js';
import type { Definitions } from '../kind.js';

export const menuKinds: Definitions<MenuKinds> = {};
