import type { GalleryPage } from '../page.js';

export const graphicsPages: readonly GalleryPage[] = [];
