import type { GalleryPage } from '../page.js';

export const feedbackPages: readonly GalleryPage[] = [];
