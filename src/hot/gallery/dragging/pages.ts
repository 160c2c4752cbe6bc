import type { GalleryPage } from '../page.js';

export const draggingPages: readonly GalleryPage[] = [];
