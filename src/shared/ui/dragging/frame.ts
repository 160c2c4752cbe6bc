import type { FrameCore } from '../frame-core.js';
import type { DraggingUi } from './ui.js';

export function draggingUi(_core: FrameCore): DraggingUi {
  return {};
}
