import type { App } from 'rekindle';
import { discussionOf, entriesOf, takeOf, takesOf } from '../../discussion/lookup.js';
import { counted } from './counts.js';
import { pruneEdits } from './entry-actions.js';
import type { Question } from './state.js';

/** Opens a dialog. @param text the name that stands in its field */
export function ask({ state }: App, about: Question['about'], id: string, text: string): void {
  state.discQuestion = { about, id, text };
}

/** The dialog that is open. */
export function renderQuestion(app: App): void {
  const question = app.state.discQuestion;
  if (!question) return;
  const { about, id } = question;
  switch (about) {
    case 'new':
      renderNaming(app, question, 'New discussion', 'Create', () => {
        app.createDiscussion(question.text);
      });
      break;
    case 'rename':
      renderNaming(app, question, 'Rename discussion', 'Rename', () =>
        app.renameDiscussion(id, question.text),
      );
      break;
    case 'rename-take':
      renderNaming(app, question, 'Rename take', 'Rename', () => app.renameTake(id, question.text));
      break;
    case 'delete': {
      const name = discussionOf(app.state, id)?.name;
      renderDeletion(app, name, lossOf(app, id), () => app.deleteDiscussion(id));
      break;
    }
    case 'delete-take': {
      const name = takeOf(app.state, id)?.name;
      renderDeletion(app, name, entryCount(app, [id]), () => app.deleteTake(id));
      break;
    }
    default:
      about satisfies never;
  }
}

function renderNaming(app: App, question: Question, title: string, verb: string, act: () => void): void {
  const { state, ui } = app;
  // A new discussion gets a name if it is given none.
  const isNamed = question.about === 'new' || question.text.trim() !== '';
  let isDone = false;
  const isOpen = ui.dialog(
    `${title}##question`,
    { width: 400 },
    () => {
      const placeholder = question.about === 'new' ? 'It gets a number without one' : 'A name is needed';
      question.text = ui.textField('Name', question.text, { placeholder });
      isDone = ui.submitted('Name') && isNamed;
    },
    () => {
      if (ui.button('Cancel')) state.discQuestion = null;
      if (ui.button(verb, { look: 'primary', disabled: !isNamed })) isDone = true;
    },
  );
  if (isDone) act();
  if (isDone || !isOpen) state.discQuestion = null;
}

function renderDeletion(app: App, name: string | undefined, loss: string, act: () => void): void {
  const { state, ui, services } = app;
  if (name === undefined) {
    // It is gone by now, by an undo.
    state.discQuestion = null;
    return;
  }
  const isOpen = ui.dialog(
    `Delete “${name}”?##question`,
    { alert: true, width: 400 },
    () => ui.text(`It has ${loss}. Ctrl+Z brings it back.`),
    () => {
      if (ui.button('Keep it')) state.discQuestion = null;
      if (!ui.button('Delete', { look: 'danger' })) return;
      act();
      pruneEdits(app);
      services.notify.toast(`Deleted ${name}. Ctrl+Z brings it back`);
      state.discQuestion = null;
    },
  );
  if (!isOpen) state.discQuestion = null;
}

function lossOf(app: App, discussion: string): string {
  const takes = takesOf(app.state, discussion).map(({ id }) => id);
  const entries = entryCount(app, takes);
  return takes.length === 1 ? entries : `${counted(takes.length, 'take', 'takes')} with ${entries}`;
}

function entryCount({ state }: App, takes: readonly string[]): string {
  const count = takes.reduce((sum, take) => sum + entriesOf(state, take).length, 0);
  return counted(count, 'entry', 'entries');
}
