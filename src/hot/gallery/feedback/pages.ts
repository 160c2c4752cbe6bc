import type { GalleryPage } from '../page.js';
import { progressPage } from './progress.js';
import { spinnerPage } from './spinner.js';
import { toastPage } from './toast.js';

export const feedbackPages: readonly GalleryPage[] = [progressPage, spinnerPage, toastPage];
