import type { GalleryPage } from '../page.js';
import { buttonPage } from './button.js';
import { checkboxPage } from './checkbox.js';
import { dragNumberPage } from './drag-number.js';
import { iconButtonPage } from './icon-button.js';
import { radioGroupPage } from './radio-group.js';
import { sliderPage } from './slider.js';
import { togglePage } from './toggle.js';

export const controlsPages: readonly GalleryPage[] = [
  buttonPage,
  iconButtonPage,
  togglePage,
  checkboxPage,
  radioGroupPage,
  sliderPage,
  dragNumberPage,
];
