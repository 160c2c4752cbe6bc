import type { App } from 'rekindle';
import { entriesOf, shownDiscussion, shownTake } from '../../discussion/lookup.js';
import type { Discussion, Take } from '../../discussion/state.js';
import { renderComposer } from './composer.js';
import { renderEntry } from './entry.js';

declare module 'rekindle' {
  interface AppTargets {
    /** The Discussion window's content: entries, and the composer below them. */
    renderDiscussionHub(): void;
  }
}

export function renderDiscussionHub(app: App): void {
  const { state, ui } = app;
  const discussion = shownDiscussion(state);
  const take = discussion && shownTake(state, discussion.id);
  ui.column({ grow: 1, gap: 12 }, () => {
    if (discussion && take) renderHeader(app, discussion, take);
    ui.scroll('Entries', { grow: 1, stickToEnd: true }, () => {
      if (!take || entriesOf(state, take.id).length === 0) renderNothingYet(app);
      else renderEntries(app, take.id);
    });
    ui.separator();
    renderComposer(app, take?.id ?? null);
  });
}

function renderHeader({ state, ui }: App, discussion: Discussion, take: Take): void {
  const count = entriesOf(state, take.id).length;
  ui.row({ gap: 8, align: 'center', justify: 'between' }, () => {
    ui.heading(discussion.name, { role: 'title', grow: 1 });
    ui.text(count === 1 ? '1 entry' : `${count} entries`, { role: 'caption', tone: 'muted', wrap: false });
  });
}

function renderEntries(app: App, take: string): void {
  app.ui.list('Entries of the discussion', { gap: 8 }, () => {
    for (const entry of entriesOf(app.state, take)) renderEntry(app, take, entry);
  });
}

function renderNothingYet(app: App): void {
  const { ui, isReadOnly } = app;
  ui.column({ grow: 1, gap: 12, padding: 24, align: 'center', justify: 'center' }, () => {
    ui.heading('Nothing has been said yet', { role: 'title', level: 3 });
    ui.text('Write an entry below and press Ctrl+Enter, or begin with an example.', { tone: 'secondary' });
    if (ui.button('Add an example', { look: 'primary', icon: 'plus', disabled: isReadOnly })) addExample(app);
  });
}

function addExample(app: App): void {
  const discussion = app.createDiscussion('First discussion');
  const take = shownTake(app.state, discussion)?.id ?? '';
  app.addEntry(take, 'User', 'What survives a hot reload?');
  app.addEntry(
    take,
    'AI',
    'This text, the half-typed one below, the scroll offset, the windows and the caret. Change a file under src/hot/, press Ctrl+Alt+R and look.',
  );
}
