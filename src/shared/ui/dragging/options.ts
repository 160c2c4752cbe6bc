import type { OptionRules } from '../option-rules.js';
import type { DraggingUi } from './ui.js';

export const draggingOptions: OptionRules<DraggingUi> = {};
