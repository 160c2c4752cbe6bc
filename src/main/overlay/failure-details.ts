import type { Ui } from '../../shared/ui/ui.js';
import { placeOf, type ReloadFailure, titleOf } from '../reload/failure.js';

/** As much of a stack as helps: the rest is the runtime's own frames. */
const STACK_LINES = 8;

/** What went wrong, in full: place first, then message, code frame or stack. For the panel and the overlay. */
export function drawFailureDetails(ui: Ui, failure: ReloadFailure): void {
  const where = [placeOf(failure), failure.module && `module ${failure.module}`, `step ${failure.step}`];
  ui.heading(titleOf(failure), { role: 'title', tone: 'danger' });
  ui.text(where.filter(Boolean).join(' · '), { role: 'caption', tone: 'secondary' });
  ui.text(failure.message);
  for (const detail of failure.details ?? []) ui.text(`• ${detail}`, { role: 'caption' });
  if (failure.repeated) {
    const text =
      'This code has not changed since it failed, so it was not run again. Edit it, or press Retry.';
    ui.text(text, { role: 'caption', tone: 'warning' });
  }
  const code = failure.frame ?? shortStack(failure);
  if (code) {
    ui.column({ surface: 1, padding: 8 }, () => {
      ui.scroll('Source', { maxHeight: 240 }, () => ui.text(code, { role: 'code', tone: 'secondary' }));
    });
  }
}

/** Everything, as text for the clipboard. */
export function failureText(failure: ReloadFailure): string {
  const { message, details = [], frame, stack } = failure;
  const lines = [titleOf(failure), placeOf(failure), message, ...details, frame, stack];
  return lines.filter((line) => line !== undefined && line !== null).join('\n');
}

function shortStack({ stack, message }: ReloadFailure): string | undefined {
  // V8 repeats the message above the frames; it has been said.
  const lines = stack?.split('\n').filter((line) => line.trim() !== '' && !line.includes(message));
  if (!lines?.length) return undefined;
  const rest = lines.length - STACK_LINES;
  return [...lines.slice(0, STACK_LINES), ...(rest > 0 ? [`… ${rest} more`] : [])].join('\n');
}
