import type { FeedbackKinds } from '../../../../shared/ui/feedback/props.js';
import type { Definitions } from '../kind.js';
import { progress } from './progress.js';
import { spinner } from './spinner.js';

export const feedbackKinds: Definitions<FeedbackKinds> = { progress, spinner };
