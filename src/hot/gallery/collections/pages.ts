import type { GalleryPage } from '../page.js';
import { feedPage } from './feed.js';
import { tablePage } from './table.js';
import { treePage } from './tree.js';
import { virtualListPage } from './virtual-list.js';

export const collectionsPages: readonly GalleryPage[] = [virtualListPage, feedPage, tablePage, treePage];
