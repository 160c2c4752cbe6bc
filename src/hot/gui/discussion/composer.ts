import type { App } from 'rekindle';
import { isUnderWay, requestOf } from '../../ai-client/lookup.js';
import { shownTake } from '../../discussion/lookup.js';
import { reveal } from './entry-actions.js';
import { tokenEstimate } from './token-estimate.js';

/** A line of the message can always be seen, CSS px: the buttons below get the rest of the room before the text does. */
const LEAST_TEXT = 28;

/** Where the next message is written, and in whose name. */
export function renderComposer(app: App, take: string | null): void {
  const { state, ui, isReadOnly } = app;
  ui.column({ grow: 1, gap: 8 }, () => {
    state.draft = ui.textArea('Message', state.draft, {
      labelHidden: true,
      placeholder: 'Write a message',
      disabled: isReadOnly,
      // As high as there is room, however long the text is.
      height: LEAST_TEXT,
      grow: 1,
    });
    const isSubmitted = ui.submitted('Message');
    // Options and buttons each wrap by themselves, so that “Send” stays where it is while an answer can be stopped.
    ui.row({ gap: 8, align: 'end', justify: 'end', wrap: true }, () => {
      ui.row({ gap: 8, wrap: true, grow: 1 }, () => {
        renderOptions(app);
        ui.text(tokenEstimate(app, take, state.draft), {
          role: 'caption',
          tone: 'muted',
          wrap: false,
          minWidth: 96,
          grow: 1,
        });
        renderStop(app, take);
      });
      ui.row({ gap: 8, justify: 'end', wrap: true }, () => renderActions(app, take, isSubmitted));
    });
  });
}

function renderOptions({ state, ui }: App): void {
  const roles = [...new Set([...state.discRoles, state.draftRole])].map((value) => ({ value, label: value }));
  state.draftRole = ui.select('As', state.draftRole, roles, { labelHidden: true, width: 112 });
  state.autoAdd = ui.toggle('Auto-add', state.autoAdd, {
    tooltip: 'Puts message and answer into the discussion; else they are shown here first',
  });
}

function renderStop(app: App, take: string | null): void {
  const running = runningIn(app, take);
  const stop = { icon: 'stop', shortcut: 'Ctrl+.' } as const;
  if (running.length > 0 && app.ui.button('Stop answers', stop))
    for (const id of running) app.cancelRequest(id);
}

function renderActions(app: App, take: string | null, isSubmitted: boolean): void {
  const { state, ui, isReadOnly } = app;
  const isIdle = state.draft.trim() === '' || isReadOnly;
  const add = { look: 'ghost', shortcut: 'Alt+Enter', disabled: isIdle } as const;
  if (ui.button('Add', add)) addDraft(app, take);
  // One answer is kept apart at a time: the next would take its place.
  const isTaken = !state.autoAdd && state.discAside !== null;
  const send = {
    look: 'primary',
    icon: 'send',
    shortcut: 'Ctrl+Enter',
    disabled: isIdle || isTaken,
  } as const;
  const isPressed = ui.button(
    'Send',
    isTaken ? { ...send, tooltip: 'Add or discard the answer first' } : send,
  );
  if (isPressed || (isSubmitted && !isIdle && !isTaken)) sendDraft(app, take);
}

function sendDraft(app: App, take: string | null): void {
  const { state } = app;
  if (state.autoAdd) {
    const request = app.sendMessage(takeFor(app, take), state.draftRole, state.draft);
    const answer = state.discAnswers[request ?? '']?.entry;
    if (answer !== undefined) reveal(app, answer);
  } else app.askAside(take, state.draftRole, state.draft);
  state.draft = '';
}

/** The message becomes an entry, and nobody is asked. */
function addDraft(app: App, take: string | null): void {
  const id = app.addEntry(takeFor(app, take), app.state.draftRole, app.state.draft);
  if (id !== null) reveal(app, id);
  app.state.draft = '';
}

/** What is written without a discussion begins one. */
function takeFor(app: App, take: string | null): string {
  return take ?? shownTake(app.state, app.createDiscussion())?.id ?? '';
}

/** Ids of the requests whose answers come into a take. */
function runningIn({ state }: App, take: string | null): string[] {
  return Object.entries(state.discAnswers)
    .filter(([id, asked]) => asked.take === take && isUnderWay(requestOf(state, id)))
    .map(([id]) => id);
}
