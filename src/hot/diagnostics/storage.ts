import type { App, StorageReport, Tone } from 'rekindle';
import { formatBytes, formatTime } from './formats.js';
import { Poll } from './poll.js';
import { readReport } from './report.js';

const poll = new Poll(1_000, ({ services }) => services.storage.report(), readReport);
let heard: StorageReport | null = null;

/** How the state is kept, as it was told last; null before the first answer. Asks on for as long as it is called. */
export function stored(app: App): StorageReport | null {
  heard = poll.follow(app) ?? heard;
  return heard;
}

export function renderStorage(app: App, report: StorageReport): void {
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
  ui.row({ gap: 8, align: 'start' }, () => {
    ui.text(name, { tone: 'secondary', width: 132, wrap: false });
    ui.text(value, { tone, grow: 1 });
  });
}

function count(many: number, what: string): string {
  return `${many.toLocaleString('en')} ${what}${many === 1 ? '' : 's'}`;
}
