import type { App } from 'rekindle';
import type { DialogOf } from './state.js';

/** Title and goal of a track that is created or changed. */
export function renderTrackDialog(app: App, dialog: DialogOf<'track'>): void {
  const { state, ui, isReadOnly } = app;
  const { id } = dialog;
  let isSaved = false;
  let isCancelled = false;
  const isOpen = ui.dialog(
    `${id === null ? 'New track' : 'Change the track'}##track`,
    { width: 440 },
    () => {
      dialog.title = ui.textField('Title', dialog.title, { placeholder: 'Parser' });
      isSaved = ui.submitted('Title');
      dialog.goal = ui.textArea('Goal', dialog.goal, {
        minRows: 2,
        maxRows: 6,
        placeholder: 'What is reached when all its tickets are completed',
      });
      isSaved = ui.submitted('Goal') || isSaved;
    },
    () => {
      isCancelled = ui.button('Cancel');
      const disabled = dialog.title.trim() === '' || isReadOnly;
      const save = { look: 'primary', icon: 'check', disabled } as const;
      isSaved = (ui.button(id === null ? 'Create' : 'Save', save) || isSaved) && !disabled;
    },
  );
  if (isSaved && id === null) app.createTrack(dialog.title, dialog.goal);
  if (isSaved && id !== null) app.changeTrack(id, { title: dialog.title, goal: dialog.goal });
  if (isSaved || isCancelled || !isOpen) state.mmaDialog = null;
}
