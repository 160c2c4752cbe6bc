import type { App, StorageReport, Tone } from 'rekindle';
import { formatBytes, formatTime } from './formats.js';
import { readReport } from './report.js';

declare module 'rekindle' {
  interface AppTargets {
    /** The Diagnostics window's content: how the state is kept. */
    renderDiagnostics(): void;
  }
}

/** While the window is open it asks again so often, ms. */
const EVERY_MS = 1_000;
const PATIENCE_MS = 5_000;

/**
 * What was heard last, and what was asked for: the id of a report, or of the rest before the next. Locals, and no state:
 * to keep what is measured would make more to measure. New code asks anew.
 */
let asked: { readonly id: string; readonly at: number } | null = null;
let report: StorageReport | null = null;

export function renderDiagnostics(app: App): void {
  const { ui } = app;
  follow(app);
  ui.scroll('Diagnostics', { grow: 1, gap: 16 }, () => {
    ui.heading('Storage', { role: 'title' });
    if (report) renderReport(app, report);
    else ui.text('Asking the browser…', { tone: 'muted' });
  });
}

/** Asks, and a while after the answer asks again: each answer comes under the id of what was asked for. */
function follow({ services, now }: App): void {
  // An answer that came while the window was closed went by unheard.
  if (asked === null || now - asked.at > PATIENCE_MS) {
    asked = { id: services.storage.report(), at: now };
    return;
  }
  for (const { ok, value } of services.replies(asked.id)) {
    const found = ok ? readReport(value) : null;
    report = found ?? report;
    // A report is followed by a rest, and a rest by a report.
    asked = { id: found ? services.timer.after(EVERY_MS) : services.storage.report(), at: now };
  }
}

function renderReport(app: App, report: StorageReport): void {
  const { ui, services } = app;
  ui.column({ gap: 12 }, () => {
    ui.column({ gap: 4 }, () => {
      const { text, tone } = saveLine(report);
      line(app, 'State', text, tone);
      line(app, 'Journal', `${count(report.journalEntries, 'change')}, ${formatBytes(report.journalBytes)}`);
      line(app, 'Last checkpoint', checkpointLine(report));
      if (report.checkpointError !== null) line(app, 'Checkpoint failed', report.checkpointError, 'warning');
      line(app, 'History', `${count(report.historySteps, 'step')}, ${formatBytes(report.historyBytes)}`);
    });
    renderQuota(app, report);
    ui.column({ gap: 8, align: 'start' }, () => {
      if (report.persisted === false && ui.button('Ask the browser to keep it', { icon: 'lock' })) {
        services.storage.persist();
      }
      if (ui.button('Checkpoint now', { icon: 'save', disabled: report.journalEntries === 0 })) {
        services.storage.checkpoint();
      }
      if (report.setAside > 0 && ui.button('Export what was set aside', { icon: 'download' })) {
        services.storage.exportSetAside();
      }
    });
  });
}

function renderQuota(app: App, { usage, quota, persisted }: StorageReport): void {
  const { ui } = app;
  if (usage === null || quota === null) {
    ui.text('This browser does not tell how much it stores.', { tone: 'muted' });
    return;
  }
  const used = `${formatBytes(usage)} of ${formatBytes(quota)} used`;
  ui.progress(used, quota > 0 ? usage / quota : 0);
  const kept = persisted
    ? 'The browser keeps it until you delete it.'
    : 'The browser may delete it when it needs room.';
  ui.text(kept, { role: 'caption', tone: persisted ? 'secondary' : 'warning' });
}

function saveLine({ save }: StorageReport): { text: string; tone: Tone } {
  if (save.state === 'saved') return { text: 'Saved', tone: 'success' };
  if (save.state === 'saving') return { text: 'Saving…', tone: 'secondary' };
  return { text: save.reason ? `Not saved: ${save.reason}` : 'Not saved', tone: 'danger' };
}

function checkpointLine({ checkpointAt, checkpointMs }: StorageReport): string {
  if (checkpointAt === null) return 'none since the page was opened';
  const took = checkpointMs === null ? '' : `, took ${Math.round(checkpointMs)} ms`;
  return `${formatTime(checkpointAt)}${took}`;
}

function line({ ui }: App, name: string, value: string, tone: Tone = 'default'): void {
  ui.row({ gap: 8 }, () => {
    ui.text(name, { tone: 'secondary', width: 132, wrap: false });
    ui.text(value, { tone, grow: 1 });
  });
}

function count(many: number, what: string): string {
  return `${many.toLocaleString('en')} ${what}${many === 1 ? '' : 's'}`;
}
