import type { IconName } from '../../shared/ui/icon-names.js';
import type { Ui } from '../../shared/ui/ui.js';
import type { Tone } from '../../shared/ui/vocabulary.js';
import type { SaveState } from '../store/save-state.js';
import type { ChromeActions, ChromeModel, TabNotice } from './chrome-model.js';

/** Room for “Saving…”, CSS px: what is told of each letter that is typed must move nothing. */
const SAVE_WIDTH = 52;

/** Main's own bar, there with or without a worker: reload button, generation, save state, errors (rule R1). */
export function drawStatusBar(ui: Ui, model: ChromeModel, actions: ChromeActions): void {
  ui.dock('Status', { edge: 'bottom', height: 28 }, () => {
    const label = model.isReloading ? 'Reloading…##Reload' : 'Reload';
    if (ui.button(label, { look: 'ghost', icon: 'reload', shortcut: 'Ctrl+Alt+R' })) actions.reload();
    ui.text(generationText(model), { role: 'caption', tone: 'secondary', wrap: false });
    ui.row({ grow: 1 }, () => {});
    if (model.tab) drawTab(ui, model.tab, actions);
    if (model.viewed) drawViewed(ui, model.viewed, actions);
    if (model.restartNeeded) {
      const text = 'Main’s code changed: restart the page; the state is safe.';
      ui.text(text, { role: 'caption', tone: 'warning', wrap: false });
      if (ui.button('Restart', { look: 'ghost', icon: 'restart' })) actions.restart();
    }
    if (model.error && model.isErrorDismissed && model.isRunning) {
      if (ui.button('1 error', { look: 'danger', icon: 'alert' })) actions.showFailure();
    }
    // A tab that is read-only has nothing to save.
    if (!model.tab) drawSaveState(ui, model.save, actions);
    // As far from the edge as the first button's label is at the other end.
    ui.row({}, () => {});
  });
}

function drawSaveState(ui: Ui, save: SaveState, actions: ChromeActions): void {
  const { text, tone } = saveText(save);
  ui.text(text, { role: 'caption', tone, wrap: false, minWidth: SAVE_WIDTH, align: 'end' });
  // What is in memory alone can be kept in another way.
  const isAtRisk = save.state === 'unsaved';
  if (isAtRisk && ui.button('Export…', { look: 'ghost', icon: 'download' })) actions.exportState();
}

/** Another tab has the workspace. */
function drawTab(ui: Ui, { text, way }: TabNotice, actions: ChromeActions): void {
  drawNotice(ui, 'lock', 'warning', text, () => {
    if (way === 'take-over' && ui.button('Take over', { look: 'ghost' })) actions.takeOver();
    if (way === 'restart' && ui.button('Restart##tab', { look: 'ghost', icon: 'restart' })) actions.restart();
  });
}

/** An older point of the history is shown: which one, and the ways on. */
function drawViewed(
  ui: Ui,
  { label, time }: NonNullable<ChromeModel['viewed']>,
  actions: ChromeActions,
): void {
  const when = time === null ? '' : ` · ${new Date(time).toLocaleTimeString('en-GB')}`;
  drawNotice(ui, 'history', 'info', `Read-only: ${label}${when}`, () => {
    if (ui.button('Go back here', { look: 'ghost' })) actions.goBackHere();
    if (ui.button('Return', { look: 'ghost' })) actions.leaveHistory();
  });
}

/** Why nothing can be changed, and what can be done about it: beside one another where there is room. */
function drawNotice(ui: Ui, icon: IconName, tone: Tone, text: string, buttons: () => void): void {
  ui.row({ gap: 12, wrap: true }, () => {
    ui.row({ gap: 8 }, () => {
      ui.icon(icon, { tone });
      ui.text(text, { role: 'caption', tone, wrap: false });
    });
    ui.row({ gap: 4, wrap: true }, buttons);
  });
}

function generationText({ generation, lastReloadMs, isRunning }: ChromeModel): string {
  if (generation === 0) return isRunning ? 'Starting' : 'No code is running';
  const time = lastReloadMs === null ? '' : ` · ${Math.round(lastReloadMs)} ms`;
  return `Generation ${generation}${time}`;
}

function saveText({ state, reason }: SaveState): { text: string; tone: Tone } {
  switch (state) {
    case 'saved':
      return { text: 'Saved', tone: 'muted' };
    case 'saving':
      return { text: 'Saving…', tone: 'muted' };
    case 'unsaved':
      return { text: reason ? `Not saved: ${reason}` : 'Not saved', tone: 'warning' };
    default:
      return state satisfies never;
  }
}
