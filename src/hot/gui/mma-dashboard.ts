import type { App } from 'rekindle';

declare module 'rekindle' {
  interface AppTargets {
    /** The MMA Dashboard's content: the reload button, and figures of the discussion. */
    renderMmaDashboard(): void;
  }
}

export function renderMmaDashboard(app: App): void {
  const { ui } = app;
  ui.column({ grow: 1, gap: 16 }, () => {
    renderReload(app);
    ui.separator();
    renderRoles(app);
    renderSize(app);
  });
}

function renderReload({ ui, services }: App): void {
  ui.row({ gap: 12, align: 'center' }, () => {
    if (ui.button('Hot Reload', { icon: 'reload', look: 'primary', shortcut: 'Ctrl+Alt+R' })) {
      services.reloader.reload();
    }
    ui.text('Takes the code under src/hot/ anew and keeps all state.', {
      tone: 'secondary',
      role: 'caption',
      grow: 1,
    });
  });
}

function renderRoles({ state, ui }: App): void {
  ui.column({ gap: 8 }, () => {
    ui.heading('Entries per role', { role: 'title', level: 3 });
    if (state.discEntries.length === 0) {
      ui.text('Each role that has said something is counted here.', { tone: 'muted' });
      return;
    }
    ui.list('Entries per role', { gap: 4 }, () => {
      for (const [role, count] of countByRole(state.discEntries)) {
        ui.listItem(role, {}, () => figure(ui, role, String(count)));
      }
    });
  });
}

function renderSize({ state, ui }: App): void {
  if (state.discEntries.length === 0) return;
  const characters = state.discEntries.reduce((sum, { content }) => sum + content.length, 0);
  ui.column({ gap: 8 }, () => {
    ui.heading('Size', { role: 'title', level: 3 });
    ui.column({ gap: 4 }, () => {
      figure(ui, 'Entries', String(state.discEntries.length));
      figure(ui, 'Characters', characters.toLocaleString('en'));
    });
  });
}

function figure(ui: App['ui'], name: string, value: string): void {
  ui.row({ gap: 8, justify: 'between' }, () => {
    ui.text(name, { tone: 'secondary', wrap: false, grow: 1 });
    ui.text(value, { wrap: false });
  });
}

/** Most first, ties by name. */
function countByRole(entries: readonly { readonly role: string }[]): [role: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { role } of entries) counts.set(role, (counts.get(role) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
}
