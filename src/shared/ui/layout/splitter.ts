import { checkBody, describe, UiError } from '../args.js';
import type { FrameCore } from '../frame-core.js';
import type { LayoutUi } from './ui.js';

export function drawSplitter(
  core: FrameCore,
  ...[label, value, options, first, second]: Parameters<LayoutUi['splitter']>
): number {
  const { where, claim, shown } = core.control('splitter', label, options);
  if (!isShare(value)) {
    throw new UiError(
      `${where}: the value is ${describe(value)}; expected the first pane's share, a number from 0 to 1`,
    );
  }
  checkBody(first, where);
  checkBody(second, where);
  const now = core.changed(claim, value, isShare, {});
  const { builder } = core;
  const props = { ...options, label: shown, value: now };
  builder.container(
    'splitter',
    claim,
    props,
    () => {
      for (const body of [first, second])
        builder.container('pane', builder.claimPosition('pane'), {}, body, where);
    },
    where,
  );
  return now;
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}
