import type { GalleryPage } from '../page.js';
import { canvasPage } from './canvas.js';
import { plotPage } from './plot.js';

export const graphicsPages: readonly GalleryPage[] = [plotPage, canvasPage];
