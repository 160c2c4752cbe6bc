import type { App } from 'rekindle';
import type { Refusal } from '../../mma/tickets.js';

/** Does something, and shows why it was refused, if it was. Answers whether it was done. */
export function attempt({ state }: App, what: string, refusal: Refusal): boolean {
  const isDone = refusal.length === 0;
  if (!isDone || state.mmaRefusal !== null)
    state.mmaRefusal = isDone ? null : { what, reasons: [...refusal] };
  return isDone;
}

/** So many reasons are told; of the others, how many there are. */
const REASONS_SHOWN = 4;

/** Why what was asked for last was refused. */
export function renderRefusal({ state, ui }: App): void {
  const refusal = state.mmaRefusal;
  if (!refusal) return;
  const { what, reasons } = refusal;
  const more = reasons.length - REASONS_SHOWN;
  ui.row({ surface: 3, padding: 8, gap: 8, align: 'start' }, () => {
    ui.icon('alert', { tone: 'danger' });
    ui.column({ gap: 2, grow: 1 }, () => {
      ui.text(`${what}: nothing was changed`, { tone: 'danger' });
      for (const reason of reasons.slice(0, REASONS_SHOWN)) ui.text(reason, { role: 'caption' });
      if (more > 0) ui.text(`… and ${more} more`, { role: 'caption', tone: 'secondary' });
    });
    if (ui.button('Dismiss', { icon: 'close', iconOnly: true, look: 'ghost', height: 24, width: 24 }))
      state.mmaRefusal = null;
  });
}
