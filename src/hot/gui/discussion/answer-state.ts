import type { App } from 'rekindle';
import { isUnderWay } from '../../ai-client/lookup.js';
import type { PendingRequest } from '../../ai-client/state.js';
import { counted } from './counts.js';
import type { PlacedEntry } from './entry.js';
import { clockTime } from './times.js';

/** How an answer stands that an entry waits for, or did not get. */
export function renderAnswerState(
  app: App,
  { take, entry }: PlacedEntry,
  request: PendingRequest | undefined,
): void {
  const { ui, isReadOnly } = app;
  if (entry.request === null) return;
  if (isUnderWay(request)) {
    renderRunning(app, request, () => app.stopAnswer(take, entry.id));
    return;
  }
  renderEnded(app, request, () => {
    const again = request?.error ? 'Retry' : 'Ask again';
    if (ui.button(again, { height: 24, icon: 'reload', disabled: isReadOnly })) app.askAgain(take, entry.id);
    const dismiss = { height: 24, look: 'ghost', disabled: isReadOnly } as const;
    if (ui.button('Dismiss', dismiss)) app.dismissAnswerError(take, entry.id);
  });
}

/** What is going on, and the way to stop it. */
export function renderRunning({ ui }: App, request: PendingRequest, stop: () => void): void {
  ui.row({ gap: 8, align: 'center' }, () => {
    ui.spinner(stateOf(request), { tone: 'info' });
    ui.row({ grow: 1 }, () => {});
    if (ui.button('Stop', { height: 24, icon: 'stop' })) stop();
  });
}

function stateOf({ state, text, thinking }: PendingRequest): string {
  if (state === 'queued') return 'Queued';
  if (state === 'waiting') return 'Waiting for the model';
  if (text === '') return thinking === '' ? 'Answering' : 'Thinking';
  return `Answering · ${counted(text.length, 'character', 'characters')}`;
}

/** Why there is no answer, and what can be done about it. */
export function renderEnded({ ui }: App, request: PendingRequest | undefined, actions: () => void): void {
  ui.row({ gap: 8, align: 'center', wrap: true }, () => {
    ui.icon('alert', { tone: 'danger' });
    const [text, tone] = request?.error
      ? ([request.error.message, 'danger'] as const)
      : (['The answer was not taken', 'secondary'] as const);
    const retryAt = request?.error?.retryAt ?? null;
    ui.column({ gap: 2, grow: 1, minWidth: 160 }, () => {
      ui.text(text, { tone });
      if (retryAt === null) return;
      const wait = `The server asks to wait until ${clockTime(retryAt)}`;
      ui.text(wait, { role: 'caption', tone: 'muted' });
    });
    actions();
  });
}
