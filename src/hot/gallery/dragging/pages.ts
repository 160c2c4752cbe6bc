import type { GalleryPage } from '../page.js';
import { dragAndDropPage } from './drag-and-drop.js';

export const draggingPages: readonly GalleryPage[] = [dragAndDropPage];
