import type { FrameCore } from '../frame-core.js';
import type { MenuUi } from './ui.js';

export function menuUi(_core: FrameCore): MenuUi {
  return {};
}
