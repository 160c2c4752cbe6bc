import { controlOptions } from './controls/options.js';
import { fieldOptions } from './fields/options.js';
import { layoutOptions } from './layout/options.js';
import type { OptionRules } from './option-rules.js';
import { surfaceOptions } from './surfaces/options.js';
import { textOptions } from './text/options.js';
import type { Ui } from './ui.js';

/** Every option of every method of `Ui`. */
export const OPTIONS: OptionRules<Ui> = {
  ...surfaceOptions,
  ...layoutOptions,
  ...textOptions,
  ...controlOptions,
  ...fieldOptions,
};
