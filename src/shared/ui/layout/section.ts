import { checkBody, checkBoolean, isBoolean } from '../args.js';
import type { FrameCore } from '../frame-core.js';
import type { LayoutUi } from './ui.js';

export function drawSection(
  core: FrameCore,
  ...[label, isOpen, options, body]: Parameters<LayoutUi['section']>
): boolean {
  const { where, claim, shown } = core.control('section', label, options);
  checkBoolean(isOpen, where, 'the value');
  checkBody(body, where);
  const now = core.changed(claim, isOpen, isBoolean, options);
  const props = { ...options, label: shown, isOpen: now };
  core.builder.container('section', claim, props, () => (now ? body() : undefined), where);
  return now;
}
