import type { FrameCore } from '../frame-core.js';
import type { FeedbackUi } from './ui.js';

export function feedbackUi(_core: FrameCore): FeedbackUi {
  return {};
}
