import type { App } from 'rekindle';
import { entriesOf, shownTake, takesOf } from '../../discussion/lookup.js';
import type { Discussion } from '../../discussion/state.js';
import { renderEntries } from './entries.js';
import { ask } from './question.js';

/** The takes of a discussion as tabs, and the entries of the one that is shown. */
export function renderTakes(app: App, discussion: Discussion): void {
  const { state, ui, isReadOnly } = app;
  const takes = takesOf(state, discussion.id);
  const shown = shownTake(state, discussion.id)?.id ?? '';
  const tabs = takes.map(({ id, name }) => ({
    id,
    label: name,
    badge: String(entriesOf(state, id).length),
    // The last one stays.
    closable: takes.length > 1 && !isReadOnly,
  }));
  const next = ui.tabs('Takes', shown, tabs, { grow: 1 }, (id) => renderEntries(app, id));
  if (next !== shown) app.openTake(next);
  const closed = ui.closedTab('Takes');
  if (closed !== null) ask(app, 'delete-take', closed, '');
}
