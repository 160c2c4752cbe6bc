import type { Ui } from '../../shared/ui/ui.js';
import { placeOf, type ReloadFailure, titleOf } from '../reload/failure.js';
import { drawMisfits, misfitLines } from './failure-misfits.js';
import { drawSource } from './failure-source.js';

/** What went wrong, in full: place first, then message, code frame or stack. For the panel and the overlay. */
export function drawFailureDetails(ui: Ui, failure: ReloadFailure): void {
  drawHeading(ui, failure);
  ui.text(failure.message);
  drawMisfits(ui, failure);
  if (failure.repeated) {
    const text =
      'This code has not changed since it failed, so it was not run again. Edit it, or press Retry.';
    ui.text(text, { role: 'caption', tone: 'warning' });
  }
  // Of a stored state that does not fit, the stack tells the way to where the runtime looked.
  if (!failure.misfits && !failure.newer) drawSource(ui, failure);
}

/** Where to look comes first; without a place, what happened. */
function drawHeading(ui: Ui, failure: ReloadFailure): void {
  const title = titleOf(failure);
  const place = placeOf(failure);
  const when = [failure.module && `module ${failure.module}`, `step ${failure.step}`].filter(Boolean);
  ui.column({ gap: 4 }, () => {
    if (place === null) {
      ui.heading(title, { role: 'title', tone: 'danger' });
      ui.text(when.join(' · '), { role: 'caption', tone: 'secondary' });
    } else {
      ui.heading(place, { role: 'title' });
      ui.text([title, ...when].join(' · '), { role: 'caption', tone: 'danger' });
    }
  });
}

/** Everything, as text for the clipboard. */
export function failureText(failure: ReloadFailure): string {
  const { message, frame, stack } = failure;
  const lines = [titleOf(failure), placeOf(failure), message, ...misfitLines(failure), frame, stack];
  return lines.filter((line) => line !== undefined && line !== null).join('\n');
}
