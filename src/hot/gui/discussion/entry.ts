import type { App } from 'rekindle';
import type { DiscEntry } from '../../discussion/state.js';

/** Lines that are longer are hard to read, CSS px: about 110 characters. */
const TEXT_WIDTH = 720;
/** Collapsed entries show this much of their first line. */
const PREVIEW_CHARACTERS = 120;

/** One entry of the discussion: who said what and when, and what can be done with it. */
export function renderEntry(app: App, take: string, entry: DiscEntry): void {
  const { state, ui } = app;
  const label = `${entry.role}, ${timeOf(entry)}`;
  ui.listItem(entry.id, { label, gap: 4, padding: 8, surface: 2 }, () => {
    renderHeader(app, take, entry);
    if (state.editing?.id === entry.id) renderEditor(app, take, entry);
    else if (entry.collapsed) ui.text(preview(entry), { tone: 'secondary', wrap: false });
    else ui.text(entry.content, { maxWidth: TEXT_WIDTH });
  });
}

function renderHeader(app: App, take: string, entry: DiscEntry): void {
  const { ui, isReadOnly } = app;
  const tool = { look: 'ghost', iconOnly: true, height: 24, width: 24, disabled: isReadOnly } as const;
  ui.row({ gap: 8, align: 'center' }, () => {
    const tone = entry.role === 'AI' ? 'info' : entry.role === 'User' ? 'accent' : 'secondary';
    ui.text(entry.role, { role: 'caption', tone, wrap: false });
    ui.text(timeOf(entry), { role: 'caption', tone: 'muted', wrap: false, grow: 1 });
    const [fold, icon] = entry.collapsed
      ? (['Expand', 'chevron-right'] as const)
      : (['Collapse', 'chevron-down'] as const);
    if (ui.button(`${fold}##fold`, { ...tool, icon })) app.toggleEntry(take, entry.id);
    if (ui.button('Edit', { ...tool, icon: 'edit' })) beginEditing(app, entry);
    if (ui.button('Delete', { ...tool, icon: 'trash' })) deleteEntry(app, take, entry);
  });
}

function beginEditing({ state, step }: App, { id, content }: DiscEntry): void {
  step('Begin to edit');
  state.editing = { id, text: content };
}

/** Without asking: it is brought back more easily than a question is answered. */
function deleteEntry(app: App, take: string, { id }: DiscEntry): void {
  const { state, services } = app;
  app.deleteEntry(take, id);
  if (state.editing?.id === id) state.editing = null;
  services.notify.toast('Entry deleted. Ctrl+Z brings it back');
}

function renderEditor(app: App, take: string, entry: DiscEntry): void {
  const { state, ui, isReadOnly } = app;
  const { editing } = state;
  if (!editing) return;
  editing.text = ui.textArea('Text of the entry', editing.text, {
    minRows: 4,
    maxRows: 20,
    labelHidden: true,
    disabled: isReadOnly,
  });
  const isSubmitted = ui.submitted('Text of the entry');
  const isBlank = editing.text.trim() === '';
  ui.row({ gap: 8, justify: 'end' }, () => {
    const isCancelled = ui.button('Cancel', { look: 'ghost', disabled: isReadOnly });
    const isSaved =
      ui.button('Save', { look: 'primary', icon: 'check', disabled: isBlank || isReadOnly }) ||
      (isSubmitted && !isBlank);
    if (isCancelled) app.step('Cancel editing');
    if (isSaved) app.editEntry(take, entry.id, editing.text);
    if (isSaved || isCancelled) state.editing = null;
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
