import type { App, IconName, Tone } from 'rekindle';
import { formatBytes, formatTime } from '../diagnostics/formats.js';
import { renderLine } from './line.js';
import { type CommsRow, commsRows } from './rows.js';

declare module 'rekindle' {
  interface AppTargets {
    /** The Comms log window's content: what was sent to models, what came back, how much, how fast. */
    renderCommsLog(): void;
  }
}

const COLUMNS = [
  { id: 'time', title: 'Time', width: 80, sortable: true },
  { id: 'purpose', title: 'Purpose', width: 160, minWidth: 96, grow: 1, sortable: true },
  { id: 'state', title: 'State', width: 108, sortable: true },
  { id: 'status', title: 'Status', width: 64, align: 'end', sortable: true },
  { id: 'sent', title: 'Sent', width: 96, align: 'end', sortable: true },
  { id: 'received', title: 'Received', width: 96, align: 'end', sortable: true },
  { id: 'first', title: 'First byte', width: 96, align: 'end', sortable: true },
  { id: 'total', title: 'In all', width: 80, align: 'end', sortable: true },
] as const;

const LOOKS = {
  queued: { word: 'Queued', icon: 'clock', tone: 'secondary' },
  waiting: { word: 'Waiting', icon: 'clock', tone: 'info' },
  streaming: { word: 'Streaming', icon: 'activity', tone: 'info' },
  done: { word: 'Done', icon: 'check-circle', tone: 'success' },
  failed: { word: 'Failed', icon: 'x-circle', tone: 'danger' },
  cancelled: { word: 'Cancelled', icon: 'stop', tone: 'warning' },
} as const satisfies Record<CommsRow['state'], { word: string; icon: IconName; tone: Tone }>;

export function renderCommsLog(app: App): void {
  const { state, ui } = app;
  const { commsLog, pendingRequests, commsSearch, commsSort } = state;
  const rows = commsRows(commsLog, pendingRequests, commsSearch, commsSort);
  ui.column({ grow: 1, gap: 8 }, () => {
    renderTools(app);
    if (rows.length === 0) {
      renderTable(app, rows);
      return;
    }
    const options = { axis: 'column', minFirst: 120, minSecond: 120, grow: 1 } as const;
    state.commsSplit = ui.splitter(
      'Requests and texts',
      state.commsSplit,
      options,
      () => renderTable(app, rows),
      () => renderLine(app, rows),
    );
  });
  if (state.commsClearing) renderQuestion(app);
}

function renderTools({ state, ui }: App): void {
  ui.row({ gap: 8, align: 'center' }, () => {
    state.commsSearch = ui.textField('Search the log', state.commsSearch, {
      placeholder: 'Search the log',
      labelHidden: true,
      icon: 'search',
      input: 'search',
      clearable: true,
      grow: 1,
    });
    const isEmpty = state.commsLog.length === 0;
    if (ui.button('Clear', { icon: 'trash', disabled: isEmpty })) state.commsClearing = true;
  });
}

function renderTable({ state, ui }: App, rows: readonly CommsRow[]): void {
  const options = {
    columns: COLUMNS,
    rowCount: rows.length,
    rowId: (index: number) => rows[index]?.id ?? '',
    selection: 'single' as const,
    selected: state.commsPicked,
    sort: state.commsSort,
    grow: 1,
    empty:
      state.commsSearch === ''
        ? 'Each request to a model is listed here, with what was sent and what came back. Send one from the Discussion.'
        : 'No request has that in it.',
  };
  const { selected, sort } = ui.table('Requests', options, (index) => {
    const row = rows[index];
    if (!row) return;
    const { startedAt, firstAt, endedAt, bytesOut, bytesIn, status } = row;
    ui.cell(formatTime(startedAt), { tone: 'secondary' });
    ui.cell(row.purpose);
    const { word, ...look } = LOOKS[row.state];
    ui.cell(word, look);
    ui.cell(status === null ? '–' : String(status), {
      tone: status === null || status < 400 ? 'secondary' : 'danger',
    });
    ui.cell(formatBytes(bytesOut));
    ui.cell(formatBytes(bytesIn));
    ui.cell(duration(startedAt, firstAt));
    ui.cell(duration(startedAt, endedAt));
  });
  state.commsPicked = selected;
  state.commsSort = sort;
}

function renderQuestion(app: App): void {
  const { state, ui } = app;
  const count = state.commsLog.length;
  const isOpen = ui.dialog(
    'Clear the log?',
    { alert: true },
    () =>
      ui.text(
        count === 1
          ? 'The request is forgotten, with what came back. It cannot be undone.'
          : `${count} requests are forgotten, with what came back. It cannot be undone.`,
      ),
    () => {
      if (ui.button('Cancel')) state.commsClearing = false;
      if (ui.button('Clear the log', { look: 'danger' })) {
        app.clearCommsLog();
        state.commsClearing = false;
      }
    },
  );
  if (!isOpen) state.commsClearing = false;
}

/** “240 ms”, “1.2 s”; a dash for what has not come. */
function duration(from: number, to: number | null): string {
  if (to === null) return '–';
  const ms = Math.max(0, to - from);
  return ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`;
}
