import type { App } from 'rekindle';
import type { Project } from '../../project/state.js';

/** What is to be reached in the end; the orchestrator plans tracks and tickets from it. */
export function renderEpic(app: App, project: Project): void {
  const { ui, isReadOnly: disabled } = app;
  ui.scope(project.id, () => {
    const epic = ui.textArea('Epic', project.epic, {
      minRows: 10,
      maxRows: 30,
      placeholder: 'What is to be reached, for whom, and what is out of scope.',
      disabled,
    });
    if (epic !== project.epic) app.changeProject(project.id, { epic });
    ui.row({ gap: 12, align: 'center', wrap: true }, () => {
      const isBlank = project.epic.trim() === '';
      const options = { icon: 'list-checks', look: 'primary', disabled: disabled || isBlank } as const;
      if (ui.button('Plan epic', options)) app.planEpic(project.id);
      ui.text('Asks the model for tracks and tickets, and shows them before anything is kept.', {
        role: 'caption',
        tone: 'muted',
        grow: 1,
        minWidth: 140,
      });
    });
  });
}
