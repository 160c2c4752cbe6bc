import { formatMisfit, type MisfitList } from '../../shared/misfit.js';
import type { Ui } from '../../shared/ui/ui.js';

/** However much does not fit, the buttons below stay on the screen. CSS px. */
const MAX_HEIGHT = 200;

/** What of a state does not fit the code: place by place what was expected, and what is there. */
export function drawMisfits(ui: Ui, { misfits = [], moreMisfits = 0 }: MisfitList): void {
  if (misfits.length === 0) return;
  ui.scroll('What does not fit', { maxHeight: MAX_HEIGHT, gap: 4 }, () => {
    ui.textTable(
      ['Place', 'Expected', 'Found'],
      misfits.map(({ path, expected, found }) => [[{ text: path, code: true }], expected, found]),
      { label: 'Places that do not fit' },
    );
    if (moreMisfits > 0) ui.text(moreText(moreMisfits), { role: 'caption', tone: 'muted' });
  });
}

/** The same as lines of text. */
export function misfitLines({ misfits = [], moreMisfits = 0 }: MisfitList): string[] {
  const lines = misfits.map(formatMisfit);
  return moreMisfits > 0 ? [...lines, moreText(moreMisfits)] : lines;
}

function moreText(count: number): string {
  return `… and ${count} more`;
}
