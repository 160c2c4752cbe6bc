import { collectionOptions } from './collections/options.js';
import { controlOptions } from './controls/options.js';
import { draggingOptions } from './dragging/options.js';
import { feedbackOptions } from './feedback/options.js';
import { fieldOptions } from './fields/options.js';
import { graphicsOptions } from './graphics/options.js';
import { layoutOptions } from './layout/options.js';
import { menuOptions } from './menus/options.js';
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
  ...menuOptions,
  ...collectionOptions,
  ...feedbackOptions,
  ...graphicsOptions,
  ...draggingOptions,
};
