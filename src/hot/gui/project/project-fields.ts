import type { App } from 'rekindle';
import type { Project } from '../../project/state.js';

/** What a project is called, where it lies, and what its models are told. */
export function renderProjectFields(app: App, project: Project): void {
  const { ui, isReadOnly: disabled } = app;
  const { id, outputName } = project;
  ui.scope(id, () => {
    const name = ui.textField('Name', project.name, { disabled });
    if (name !== project.name) app.changeProject(id, { name });
    const gitDirectory = ui.textField('Git directory', project.gitDirectory, {
      placeholder: '/home/me/projects/app',
      disabled,
    });
    if (gitDirectory !== project.gitDirectory) app.changeProject(id, { gitDirectory });
    const baseDirectory = ui.textField('Base directory', project.baseDirectory, {
      placeholder: 'src',
      disabled,
    });
    if (baseDirectory !== project.baseDirectory) app.changeProject(id, { baseDirectory });
    const newName = ui.textField('Output name', outputName, {
      placeholder: 'notes',
      disabled,
      ...(isFileName(outputName)
        ? {}
        : { error: 'A file cannot be called so: leave out / \\ : * ? " < > |' }),
    });
    if (newName !== outputName) app.changeProject(id, { outputName: newName });
    ui.column({ gap: 4 }, () => {
      const mainContext = ui.textArea('Main context', project.mainContext, {
        minRows: 6,
        maxRows: 20,
        placeholder: 'What every model should know: the task, the terms, the style.',
        disabled,
      });
      if (mainContext !== project.mainContext) app.changeProject(id, { mainContext });
      ui.text('Goes first with each request of this project.', { role: 'caption', tone: 'muted' });
    });
    const wordWrap = ui.toggle('Word wrap', project.wordWrap, {
      tooltip: 'Long lines in the text viewer are wrapped',
      disabled,
    });
    if (wordWrap !== project.wordWrap) app.changeProject(id, { wordWrap });
  });
}

function isFileName(name: string): boolean {
  return !/[/\\:*?"<>|]/.test(name);
}
