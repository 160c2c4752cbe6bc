import type { LayoutKinds } from '../../../../shared/ui/layout/props.js';
import type { Definitions } from '../kind.js';
import { column } from './column.js';
import { list, listItem } from './list.js';
import { row } from './row.js';
import { scroll } from './scroll.js';
import { separator } from './separator.js';

export const layoutKinds: Definitions<LayoutKinds> = { row, column, scroll, list, listItem, separator };
