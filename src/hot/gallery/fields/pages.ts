import type { GalleryPage } from '../page.js';
import { passwordFieldPage } from './password-field.js';
import { textAreaPage } from './text-area.js';
import { textFieldPage } from './text-field.js';

export const fieldsPages: readonly GalleryPage[] = [textFieldPage, textAreaPage, passwordFieldPage];
