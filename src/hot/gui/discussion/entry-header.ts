import type { App, IconName, Tone } from 'rekindle';
import type { PlacedEntry } from './entry.js';
import { canEdit, copyEntry, toggleEditing } from './entry-actions.js';
import { shortTime } from './times.js';

const LOOKS: Readonly<Record<string, { readonly icon: IconName; readonly tone: Tone }>> = {
  User: { icon: 'user', tone: 'accent' },
  AI: { icon: 'bot', tone: 'info' },
  Context: { icon: 'book', tone: 'success' },
  System: { icon: 'settings', tone: 'warning' },
};

/** How a role looks; the user's own look alike. */
export function lookOf(role: string): { readonly icon: IconName; readonly tone: Tone } {
  return (Object.hasOwn(LOOKS, role) && LOOKS[role]) || { icon: 'message', tone: 'secondary' };
}

/** Who said it and when, and what is done with an entry most. */
export function renderEntryHeader(app: App, placed: PlacedEntry): void {
  const { state, ui, now, isReadOnly } = app;
  const { take, entry } = placed;
  const tool = { look: 'ghost', iconOnly: true, height: 24, width: 24 } as const;
  const { icon, tone } = lookOf(entry.role);
  ui.row({ gap: 4, align: 'center' }, () => {
    const [fold, chevron] = entry.collapsed
      ? (['Expand', 'chevron-right'] as const)
      : (['Collapse', 'chevron-down'] as const);
    if (ui.button(`${fold}##fold`, { ...tool, icon: chevron, disabled: isReadOnly }))
      app.toggleEntry(take, entry.id);
    const handle = {
      kind: 'entry',
      label: `${entry.role} entry`,
      data: entry.id,
      disabled: isReadOnly,
      padding: 0,
    };
    ui.draggable('Move', handle, () => {
      ui.row({ gap: 4, align: 'center' }, () => {
        ui.icon(icon, { tone });
        ui.text(entry.role, { role: 'caption', tone, wrap: false, selectable: false });
      });
    });
    ui.text(shortTime(entry.timestamp, now), { role: 'caption', tone: 'muted', wrap: false, grow: 1 });
    const isEdited = Object.hasOwn(state.editing, entry.id);
    const edit = { ...tool, icon: 'edit', pressed: isEdited, disabled: !canEdit(app, entry) } as const;
    if (ui.button('Edit', edit)) toggleEditing(app, placed);
    const [read, lens] = entry.readMode
      ? (['As written', 'code'] as const)
      : (['As Markdown', 'eye'] as const);
    if (ui.button(`${read}##read`, { ...tool, icon: lens, disabled: isReadOnly }))
      app.toggleReadMode(take, entry.id);
    if (ui.button('Copy', { ...tool, icon: 'copy' })) copyEntry(app, entry);
    ui.button('More', { ...tool, icon: 'more-horizontal', opensMenu: true });
  });
}
