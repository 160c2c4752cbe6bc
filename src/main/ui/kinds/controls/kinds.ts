import type { ControlKinds } from '../../../../shared/ui/controls/props.js';
import type { Definitions } from '../kind.js';
import { button } from './button.js';
import { checkbox } from './checkbox.js';

export const controlKinds: Definitions<ControlKinds> = { button, checkbox };
