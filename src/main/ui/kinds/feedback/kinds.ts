import type { FeedbackKinds } from '../../../../shared/ui/feedback/props.js';
import type { Definitions } from '../kind.js';

export const feedbackKinds: Definitions<FeedbackKinds> = {};
