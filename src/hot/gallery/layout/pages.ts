import type { GalleryPage } from '../page.js';
import { gridPage } from './grid.js';
import { rowAndColumnPage } from './row-and-column.js';
import { scrollPage } from './scroll.js';
import { sectionPage } from './section.js';
import { splitterPage } from './splitter.js';
import { tabsPage } from './tabs.js';

export const layoutPages: readonly GalleryPage[] = [
  rowAndColumnPage,
  gridPage,
  splitterPage,
  tabsPage,
  sectionPage,
  scrollPage,
];
