import type { GalleryPage } from '../page.js';

export const textPages: readonly GalleryPage[] = [];
