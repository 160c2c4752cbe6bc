import type { GalleryPage } from '../page.js';

export const menusPages: readonly GalleryPage[] = [];
