import type { Ui } from '../../shared/ui/ui.js';
import type { ReloadFailure } from '../reload/failure.js';
import type { ChromeActions, ChromeModel } from './chrome-model.js';
import { drawFailureDetails } from './failure-details.js';

/** Over the app that still runs: what failed, and what to do (rule O2). */
export function drawFailurePanel(
  ui: Ui,
  failure: ReloadFailure,
  { isRollBackOfUse }: ChromeModel,
  actions: ChromeActions,
): void {
  ui.popup('Reload failed', { anchor: 'top-right', role: 'alert', tone: 'danger', maxWidth: 560 }, () => {
    drawFailureDetails(ui, failure);
    ui.row({ gap: 8, wrap: true }, () => {
      if (ui.button('Retry', { look: 'primary', icon: 'reload' })) actions.retry();
      if (ui.button('Copy', { look: 'ghost', icon: 'copy' })) actions.copyFailure();
      if (isRollBackOfUse && ui.button('Roll back', { look: 'ghost', icon: 'undo' })) actions.rollBack();
      ui.row({ grow: 1 }, () => {});
      if (ui.button('Dismiss', { look: 'ghost', shortcut: 'Escape' })) actions.dismiss();
    });
  });
}
