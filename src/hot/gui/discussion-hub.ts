import type { App } from 'rekindle';
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
  ui.column({ grow: 1, gap: 12 }, () => {
    renderHeader(app);
    ui.scroll('Entries', { grow: 1, stickToEnd: true }, () => {
      if (state.discEntries.length === 0) renderNothingYet(app);
      else renderEntries(app);
    });
    ui.separator();
    renderComposer(app);
  });
}

function renderHeader({ state, ui }: App): void {
  const count = state.discEntries.length;
  ui.row({ gap: 8, align: 'center', justify: 'between' }, () => {
    ui.heading(state.activeDiscussion, { role: 'title', grow: 1 });
    ui.text(count === 1 ? '1 entry' : `${count} entries`, { role: 'caption', tone: 'muted', wrap: false });
  });
}

function renderEntries(app: App): void {
  app.ui.list('Entries of the discussion', { gap: 8 }, () => {
    for (const entry of app.state.discEntries) renderEntry(app, entry);
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
  app.addEntry('User', 'What survives a hot reload?');
  app.addEntry(
    'AI',
    'This text, the half-typed one below, the scroll offset, the windows and the caret. Change a file under src/hot/, press Ctrl+Alt+R and look.',
  );
}
