import type { FieldKinds } from '../../../../shared/ui/fields/props.js';
import type { Definitions } from '../kind.js';
import { passwordField } from './password-field.js';
import { textArea } from './text-area.js';
import { textField } from './text-field.js';

export const fieldKinds: Definitions<FieldKinds> = { textField, textArea, passwordField };
