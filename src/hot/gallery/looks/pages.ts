import type { GalleryPage } from '../page.js';
import { coloursPage } from './colours.js';
import { internationalPage } from './international.js';
import { typePage } from './type.js';

export const looksPages: readonly GalleryPage[] = [coloursPage, typePage, internationalPage];
