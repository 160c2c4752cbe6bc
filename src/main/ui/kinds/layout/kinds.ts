import type { LayoutKinds } from '../../../../shared/ui/layout/props.js';
import type { Definitions } from '../kind.js';
import { column } from './column.js';
import { grid } from './grid.js';
import { list, listItem } from './list.js';
import { pane } from './pane.js';
import { row } from './row.js';
import { scroll } from './scroll.js';
import { section } from './section.js';
import { separator } from './separator.js';
import { splitter } from './splitter.js';
import { tab } from './tab.js';
import { tabList } from './tab-list.js';
import { tabPanel, tabs } from './tabs.js';

export const layoutKinds: Definitions<LayoutKinds> = {
  row,
  column,
  scroll,
  list,
  listItem,
  separator,
  grid,
  splitter,
  pane,
  tabs,
  tabList,
  tab,
  tabPanel,
  section,
};
