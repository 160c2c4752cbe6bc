import type { FrameCore } from '../../shared/ui/frame-core.js';
import type { ChromeActions, Toast } from './chrome-model.js';

const WHERE = 'the toasts';

/** What is told in passing, the newest nearest to the edge. */
export function drawToasts(core: FrameCore, toasts: readonly Toast[], actions: ChromeActions): void {
  const { builder, events } = core;
  const draw = ({ id, text, tone, isUrgent }: Toast): void => {
    const claim = builder.claim(id);
    builder.leaf('toast', claim, isUrgent ? { text, tone, urgent: true } : { text, tone }, WHERE);
    const hold = events.take(claim.key, 'hold');
    if (hold) actions.holdToast(id, hold.on);
    if (events.take(claim.key, 'press')) actions.dismissToast(id);
  };
  builder.container(
    'toasts',
    builder.claim('Notices'),
    { label: 'Notices' },
    () => toasts.forEach(draw),
    WHERE,
  );
}
