import { FLAG, type OptionRules, SIZING, TONE } from '../option-rules.js';
import type { FeedbackUi } from './ui.js';

const FEEDBACK: OptionRules<FeedbackUi>['spinner'] = { ...SIZING, labelHidden: FLAG, tone: TONE };

export const feedbackOptions: OptionRules<FeedbackUi> = { progress: FEEDBACK, spinner: FEEDBACK };
