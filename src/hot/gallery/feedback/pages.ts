import type { GalleryPage } from '../page.js';
import { progressPage } from './progress.js';
import { spinnerPage } from './spinner.js';

export const feedbackPages: readonly GalleryPage[] = [progressPage, spinnerPage];
