import type { GalleryPage } from '../page.js';

export const layoutPages: readonly GalleryPage[] = [];
