import type { GalleryPage } from '../page.js';
import { buttonPage } from './button.js';

export const controlsPages: readonly GalleryPage[] = [buttonPage];
