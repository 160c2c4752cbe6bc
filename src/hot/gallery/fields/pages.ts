import type { GalleryPage } from '../page.js';

export const fieldsPages: readonly GalleryPage[] = [];
