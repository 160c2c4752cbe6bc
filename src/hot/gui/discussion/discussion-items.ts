import type { App } from 'rekindle';
import { discussionAsMarkdown } from '../../discussion/as-markdown.js';
import { entriesOf, shownTake, takesOf } from '../../discussion/lookup.js';
import type { Discussion, Take } from '../../discussion/state.js';
import { ask } from './question.js';

/** What can be done with the discussion that is shown, and with its take. */
export function renderDiscussionItems(app: App, discussion: Discussion): void {
  const { ui, isReadOnly } = app;
  const { id, name } = discussion;
  if (ui.menuItem('Rename…', { icon: 'edit', shortcut: 'F2', disabled: isReadOnly }))
    ask(app, 'rename', id, name);
  if (ui.menuItem('Delete…', { icon: 'trash', danger: true, disabled: isReadOnly }))
    ask(app, 'delete', id, '');
  const take = shownTake(app.state, id);
  if (!take) return;
  ui.separator();
  ui.menu('Take', { icon: 'git-branch' }, () => renderTakeItems(app, take));
  ui.separator();
  renderAllItems(app, discussion, take);
}

function renderTakeItems(app: App, { id, name, discussion }: Take): void {
  const { ui, isReadOnly } = app;
  const isOnly = takesOf(app.state, discussion).length === 1;
  if (ui.menuItem('Rename take…', { icon: 'edit', shortcut: 'Shift+F2', disabled: isReadOnly })) {
    ask(app, 'rename-take', id, name);
  }
  const promote = { icon: 'external-link', disabled: isOnly || isReadOnly } as const;
  if (ui.menuItem('Make it a discussion', promote)) app.promoteTake(id);
  const remove = { icon: 'trash', danger: true, disabled: isOnly || isReadOnly } as const;
  if (ui.menuItem('Delete take…', remove)) ask(app, 'delete-take', id, '');
}

function renderAllItems(app: App, discussion: Discussion, take: Take): void {
  const { state, ui, services, isReadOnly } = app;
  const entries = entriesOf(state, take.id);
  const isEmpty = entries.length === 0;
  const all = { disabled: isEmpty || isReadOnly };
  if (ui.menuItem('Collapse all entries', { ...all, icon: 'fold', shortcut: 'Alt+Shift+ArrowLeft' })) {
    app.collapseEntries(take.id, true);
  }
  if (ui.menuItem('Expand all entries', { ...all, icon: 'expand', shortcut: 'Alt+Shift+ArrowRight' })) {
    app.collapseEntries(take.id, false);
  }
  ui.separator();
  if (ui.menuItem('Copy as Markdown', { icon: 'copy', disabled: isEmpty })) {
    services.clipboard.writeText(discussionAsMarkdown(discussion, take, entries), 'Copied as Markdown');
  }
  if (ui.menuItem('Export as Markdown', { icon: 'download', disabled: isEmpty })) {
    services.files.exportText(
      `${fileName(discussion.name)}.md`,
      discussionAsMarkdown(discussion, take, entries),
    );
  }
}

/** What file systems take: letters, digits and hyphens. */
function fileName(name: string): string {
  return (
    name
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '') || 'discussion'
  );
}
