import type { MisfitList } from '../../shared/misfit.js';
import type { Ui } from '../../shared/ui/ui.js';
import type { ChromeActions } from './chrome-model.js';
import { drawMisfits, misfitLines } from './failure-misfits.js';

/** A file of exported state that was not taken in. */
export interface ImportRefusal extends MisfitList {
  /** Its name. */
  readonly file: string;
  /** Why, in a sentence. */
  readonly message: string;
}

/** Why a file was not imported, place by place (rule H6). */
export function drawImportDialog(ui: Ui, refusal: ImportRefusal, actions: ChromeActions): void {
  const isOpen = ui.dialog(
    `${titleOf(refusal)}##import`,
    { alert: true, width: 560 },
    () => {
      ui.text(refusal.message);
      drawMisfits(ui, refusal);
      ui.text('Nothing was changed.', { tone: 'secondary' });
    },
    () => {
      if (ui.button('Copy', { look: 'ghost', icon: 'copy' })) actions.copyImportRefusal();
      if (ui.button('Close', { look: 'primary' })) actions.dismissImportRefusal();
    },
  );
  if (!isOpen) actions.dismissImportRefusal();
}

/** Everything, as text for the clipboard. */
export function importRefusalText(refusal: ImportRefusal): string {
  return [titleOf(refusal), refusal.message, ...misfitLines(refusal)].join('\n');
}

function titleOf({ file }: ImportRefusal): string {
  return `“${file}” was not imported`;
}
