import type { FrameCore } from '../frame-core.js';
import type { GraphicsUi } from './ui.js';

export function graphicsUi(_core: FrameCore): GraphicsUi {
  return {};
}
