import type { GalleryPage } from '../page.js';
import { dialogPage } from './dialog.js';
import { dockingPage } from './docking.js';
import { popupPage } from './popup.js';
import { windowPage } from './window.js';

export const surfacesPages: readonly GalleryPage[] = [windowPage, dockingPage, dialogPage, popupPage];
