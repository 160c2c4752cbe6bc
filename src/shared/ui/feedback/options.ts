import type { OptionRules } from '../option-rules.js';
import type { FeedbackUi } from './ui.js';

export const feedbackOptions: OptionRules<FeedbackUi> = {};
