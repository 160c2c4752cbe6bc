import type { OptionRules } from '../option-rules.js';
import type { GraphicsUi } from './ui.js';

export const graphicsOptions: OptionRules<GraphicsUi> = {};
