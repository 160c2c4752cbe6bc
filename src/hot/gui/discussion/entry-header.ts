import type { App, IconName, Tone } from 'rekindle';
import type { PlacedEntry } from './entry.js';
import { canEdit, copyEntry, LONGEST_EDITED, toggleEditing } from './entry-actions.js';
import { shortTime } from './times.js';

const LOOKS: Readonly<Record<string, { readonly icon: IconName; readonly tone: Tone }>> = {
  User: { icon: 'user', tone: 'accent' },
  AI: { icon: 'bot', tone: 'info' },
  Context: { icon: 'book', tone: 'success' },
  System: { icon: 'settings', tone: 'warning' },
};

const TOOL = { look: 'ghost', iconOnly: true, height: 24, width: 24 } as const;

/** How a role looks; the user's own look alike. */
export function lookOf(role: string): { readonly icon: IconName; readonly tone: Tone } {
  return (Object.hasOwn(LOOKS, role) && LOOKS[role]) || { icon: 'message', tone: 'secondary' };
}

/** Who said it and when, and what is done with an entry most. */
export function renderEntryHeader(app: App, placed: PlacedEntry): void {
  const { ui, now, isReadOnly } = app;
  const { take, entry } = placed;
  ui.row({ gap: 4, align: 'center' }, () => {
    const [fold, icon] = entry.collapsed
      ? (['Expand', 'chevron-right'] as const)
      : (['Collapse', 'chevron-down'] as const);
    if (ui.button(`${fold}##fold`, { ...TOOL, icon, disabled: isReadOnly })) app.toggleEntry(take, entry.id);
    renderHandle(app, placed);
    ui.text(shortTime(entry.timestamp, now), { role: 'caption', tone: 'muted', wrap: false, grow: 1 });
    renderTools(app, placed);
  });
}

/** Who said it, to be dragged to the place of another entry. */
function renderHandle({ ui, isReadOnly }: App, { entry }: PlacedEntry): void {
  const { role, id } = entry;
  const { icon, tone } = lookOf(role);
  const options = { kind: 'entry', label: `${role} entry`, data: id, disabled: isReadOnly, padding: 0 };
  ui.draggable('Move', options, () => {
    ui.row({ gap: 4, align: 'center' }, () => {
      ui.icon(icon, { tone });
      ui.text(role, { role: 'caption', tone, wrap: false, selectable: false });
    });
  });
}

function renderTools(app: App, placed: PlacedEntry): void {
  const { state, ui, isReadOnly } = app;
  const { take, entry } = placed;
  const pressed = Object.hasOwn(state.editing, entry.id);
  const edit = { ...TOOL, icon: 'edit', pressed, disabled: !canEdit(app, entry) } as const;
  const isLong = entry.content.length > LONGEST_EDITED;
  const why = `Longer than ${LONGEST_EDITED.toLocaleString('en')} characters: it cannot be edited in place`;
  if (ui.button('Edit', isLong ? { ...edit, tooltip: why } : edit)) toggleEditing(app, placed);
  const [read, icon] = entry.readMode ? (['As written', 'code'] as const) : (['As Markdown', 'eye'] as const);
  if (ui.button(`${read}##read`, { ...TOOL, icon, disabled: isReadOnly })) app.toggleReadMode(take, entry.id);
  if (ui.button('Copy', { ...TOOL, icon: 'copy' })) copyEntry(app, entry);
  ui.button('More', { ...TOOL, icon: 'more-horizontal', opensMenu: true });
}
