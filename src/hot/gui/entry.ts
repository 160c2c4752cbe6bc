import type { App } from 'rekindle';
import type { DiscEntry } from '../discussion/state.js';

/** Lines that are longer are hard to read, CSS px: about 110 characters. */
const TEXT_WIDTH = 720;
/** Collapsed entries show this much of their first line. */
const PREVIEW_CHARACTERS = 120;

/** One entry of the discussion: who said what and when, and what can be done with it. */
export function renderEntry(app: App, entry: DiscEntry): void {
  const { state, ui } = app;
  const label = `${entry.role}, ${timeOf(entry)}`;
  ui.listItem(entry.id, { label, gap: 4, padding: 8, surface: 2 }, () => {
    renderHeader(app, entry);
    if (state.editing?.id === entry.id) renderEditor(app, entry);
    else if (entry.collapsed) ui.text(preview(entry), { tone: 'secondary', wrap: false });
    else ui.text(entry.content, { maxWidth: TEXT_WIDTH });
    if (state.deleting === entry.id) renderConfirmation(app, entry);
  });
}

function renderHeader(app: App, entry: DiscEntry): void {
  const { state, ui } = app;
  const tool = { look: 'ghost', iconOnly: true, height: 24, width: 24 } as const;
  ui.row({ gap: 8, align: 'center' }, () => {
    const tone = entry.role === 'AI' ? 'info' : entry.role === 'User' ? 'accent' : 'secondary';
    ui.text(entry.role, { role: 'caption', tone, wrap: false });
    ui.text(timeOf(entry), { role: 'caption', tone: 'muted', wrap: false, grow: 1 });
    const [fold, icon] = entry.collapsed
      ? (['Expand', 'chevron-right'] as const)
      : (['Collapse', 'chevron-down'] as const);
    if (ui.button(`${fold}##fold`, { ...tool, icon })) app.toggleEntry(entry.id);
    if (ui.button('Edit', { ...tool, icon: 'edit' })) state.editing = { id: entry.id, text: entry.content };
    if (ui.button('Delete', { ...tool, icon: 'trash' })) state.deleting = entry.id;
  });
}

function renderEditor(app: App, entry: DiscEntry): void {
  const { state, ui } = app;
  const { editing } = state;
  if (!editing) return;
  editing.text = ui.textArea('Text of the entry', editing.text, {
    minRows: 4,
    maxRows: 20,
    labelHidden: true,
  });
  const isSubmitted = ui.submitted('Text of the entry');
  const isBlank = editing.text.trim() === '';
  ui.row({ gap: 8, justify: 'end' }, () => {
    const isCancelled = ui.button('Cancel', { look: 'ghost' });
    const isSaved =
      ui.button('Save', { look: 'primary', icon: 'check', disabled: isBlank }) || (isSubmitted && !isBlank);
    if (isSaved) app.editEntry(entry.id, editing.text);
    if (isSaved || isCancelled) state.editing = null;
  });
}

function renderConfirmation(app: App, entry: DiscEntry): void {
  const { state, ui } = app;
  ui.row({ gap: 8, align: 'center' }, () => {
    ui.text('Delete this entry? It cannot be brought back.', { tone: 'danger', role: 'caption', grow: 1 });
    const isKept = ui.button('Keep it', { look: 'ghost' });
    const isDeleted = ui.button('Delete it', { look: 'danger', icon: 'trash' });
    if (isDeleted) {
      app.deleteEntry(entry.id);
      if (state.editing?.id === entry.id) state.editing = null;
    }
    if (isKept || isDeleted) state.deleting = null;
  });
}

function preview({ content }: DiscEntry): string {
  const [line = ''] = content.split('\n', 1);
  const isWhole = line === content && line.length <= PREVIEW_CHARACTERS;
  return isWhole ? line : `${line.slice(0, PREVIEW_CHARACTERS)} …`;
}

/** Hours and minutes on the user's own clock. */
function timeOf({ timestamp }: DiscEntry): string {
  const time = new Date(timestamp);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${pad(time.getHours())}:${pad(time.getMinutes())}`;
}
