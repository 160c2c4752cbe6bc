import type { GalleryPage } from '../page.js';
import { badgePage } from './badge.js';
import { codeBlockPage } from './code-block.js';
import { headingPage } from './heading.js';
import { iconPage } from './icon.js';
import { listsPage } from './lists.js';
import { markdownPage } from './markdown.js';
import { richTextPage } from './rich-text.js';
import { textPage } from './text.js';
import { textTablePage } from './text-table.js';
import { textViewPage } from './text-view.js';

export const textPages: readonly GalleryPage[] = [
  textPage,
  headingPage,
  richTextPage,
  listsPage,
  textTablePage,
  codeBlockPage,
  textViewPage,
  markdownPage,
  iconPage,
  badgePage,
];
