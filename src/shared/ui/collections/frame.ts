import type { FrameCore } from '../frame-core.js';
import type { CollectionUi } from './ui.js';

export function collectionUi(_core: FrameCore): CollectionUi {
  return {};
}
