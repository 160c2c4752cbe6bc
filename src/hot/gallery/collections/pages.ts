import type { GalleryPage } from '../page.js';

export const collectionsPages: readonly GalleryPage[] = [];
