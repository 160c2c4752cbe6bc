import type { App } from 'rekindle';
import { entriesOf, shownDiscussion, shownTake } from '../../discussion/lookup.js';
import { focusOn } from './entry-actions.js';
import { ask } from './question.js';

/** What is shown in place of entries, and the way out of it. */
function renderEmpty({ ui }: App, title: string, text: string, action: () => void): void {
  ui.column({ grow: 1, gap: 12, padding: 24, align: 'center', justify: 'center' }, () => {
    ui.heading(title, { role: 'title', level: 3 });
    ui.text(text, { tone: 'secondary', align: 'center', maxWidth: 480 });
    action();
  });
}

export function renderNoDiscussion(app: App): void {
  const { ui, isReadOnly } = app;
  const text = 'Write a message below and press Ctrl+Enter: it begins a discussion.';
  renderEmpty(app, 'Nothing has been said yet', text, () => {
    const options = { look: 'primary', icon: 'plus', disabled: isReadOnly } as const;
    if (ui.button('Begin a discussion', options)) ask(app, 'new', '', '');
  });
}

export function renderNoEntries(app: App, take: string): void {
  const { ui, isReadOnly } = app;
  const text = 'Write below, and press Ctrl+Enter to ask the model or Alt+Enter to add an entry alone.';
  renderEmpty(app, 'No entries yet', text, () => {
    if (ui.button('Add an entry', { icon: 'plus', disabled: isReadOnly })) {
      const id = app.addEntry(take, app.state.draftRole, '');
      if (id === null) return;
      app.state.editing[id] = '';
      focusOn(app, id);
    }
  });
}

export function renderNothingFound(app: App): void {
  const { state, ui } = app;
  renderEmpty(app, 'No entry fits', 'None has what you look for, in the roles that you chose.', () => {
    if (!ui.button('Show all entries', { icon: 'filter' })) return;
    state.discSearch = '';
    state.discRoleFilter = new Set();
  });
}

/** In the Text viewer. */
export function renderNothingViewed(app: App): void {
  const { state, ui } = app;
  const discussion = shownDiscussion(state);
  const take = discussion && shownTake(state, discussion.id);
  const newest = take && entriesOf(state, take.id).at(-1);
  const text = 'Choose “Open large” in the menu of an entry, or press V on it.';
  renderEmpty(app, 'No entry is shown', text, () => {
    const options = { icon: 'enlarge', disabled: !newest } as const;
    if (ui.button('Open the newest entry', options) && newest)
      state.viewedEntry = { take: take.id, entry: newest.id };
  });
}
