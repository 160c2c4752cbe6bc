import { collectionsPages } from './collections/pages.js';
import { controlsPages } from './controls/pages.js';
import { draggingPages } from './dragging/pages.js';
import { feedbackPages } from './feedback/pages.js';
import { fieldsPages } from './fields/pages.js';
import { graphicsPages } from './graphics/pages.js';
import { layoutPages } from './layout/pages.js';
import { looksPages } from './looks/pages.js';
import { menusPages } from './menus/pages.js';
import type { GalleryPage } from './page.js';
import { surfacesPages } from './surfaces/pages.js';
import { textPages } from './text/pages.js';

export interface PageGroup {
  readonly title: string;
  readonly pages: readonly GalleryPage[];
}

/** All pages, by family of kinds. */
export const GROUPS: readonly PageGroup[] = [
  { title: 'Controls', pages: controlsPages },
  { title: 'Fields', pages: fieldsPages },
  { title: 'Text', pages: textPages },
  { title: 'Layout', pages: layoutPages },
  { title: 'Windows', pages: surfacesPages },
  { title: 'Menus', pages: menusPages },
  { title: 'Collections', pages: collectionsPages },
  { title: 'Feedback', pages: feedbackPages },
  { title: 'Graphics', pages: graphicsPages },
  { title: 'Dragging', pages: draggingPages },
  { title: 'Looks', pages: looksPages },
].filter(({ pages }) => pages.length > 0);
