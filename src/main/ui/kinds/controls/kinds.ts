import type { ControlKinds } from '../../../../shared/ui/controls/props.js';
import type { Definitions } from '../kind.js';
import { button } from './button.js';
import { checkbox } from './checkbox.js';
import { dragNumber } from './drag-number.js';
import { radioGroup } from './radio-group.js';
import { slider } from './slider.js';
import { toggle } from './toggle.js';

export const controlKinds: Definitions<ControlKinds> = {
  button,
  checkbox,
  toggle,
  radioGroup,
  slider,
  dragNumber,
};
