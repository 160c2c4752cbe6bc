import type { Ui } from '../../shared/ui/ui.js';
import type { ReloadFailure } from '../reload/failure.js';
import type { ChromeActions, ChromeModel } from './chrome-model.js';
import { drawFailureDetails } from './failure-details.js';

/** No worker runs: over the last frame, or the empty canvas (rule O3). */
export function drawStoppedOverlay(
  ui: Ui,
  failure: ReloadFailure,
  model: ChromeModel,
  actions: ChromeActions,
): void {
  const popup = {
    anchor: 'center',
    role: 'alertdialog',
    modal: true,
    tone: 'danger',
    maxWidth: 640,
  } as const;
  ui.popup('No code is running', popup, () => {
    ui.column({ gap: 4 }, () => {
      ui.heading('No code is running', { role: 'heading', level: 1 });
      const calm = 'Your state is safe. Repair what is named below, then press Retry';
      const back = model.isRollBackOfUse
        ? '; or go on with the code or the state of before, by Roll back'
        : '';
      ui.text(`${calm}${back}.`, { tone: 'secondary' });
    });
    ui.separator();
    drawFailureDetails(ui, failure);
    if (model.isAskingForReset) drawQuestion(ui, actions);
    else drawButtons(ui, model, actions);
  });
}

function drawButtons(ui: Ui, { isReloading, isRollBackOfUse }: ChromeModel, actions: ChromeActions): void {
  ui.row({ gap: 8, wrap: true }, () => {
    // First, because the overlay's first button has the focus when it opens.
    const retry = isReloading ? 'Trying…##Retry' : 'Retry';
    if (ui.button(retry, { look: 'primary', icon: 'reload', disabled: isReloading })) actions.retry();
    if (ui.button('Copy', { look: 'ghost', icon: 'copy' })) actions.copyFailure();
    if (isRollBackOfUse && ui.button('Roll back', { look: 'ghost', icon: 'undo' })) actions.rollBack();
    ui.row({ grow: 1 }, () => {});
    if (ui.button('Reset…', { look: 'ghost' })) actions.askForReset(true);
  });
}

function drawQuestion(ui: Ui, actions: ChromeActions): void {
  const question =
    'Clear all state of this workspace? Nothing of it can be brought back. Export it first to keep it.';
  ui.text(question, { tone: 'warning' });
  ui.row({ gap: 8, wrap: true }, () => {
    if (ui.button('Cancel')) actions.askForReset(false);
    if (ui.button('Export…', { icon: 'save' })) actions.exportState();
    ui.row({ grow: 1 }, () => {});
    if (ui.button('Clear all state', { look: 'danger', icon: 'trash' })) actions.reset();
  });
}
