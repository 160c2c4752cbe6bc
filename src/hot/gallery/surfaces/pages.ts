import type { GalleryPage } from '../page.js';

export const surfacesPages: readonly GalleryPage[] = [];
