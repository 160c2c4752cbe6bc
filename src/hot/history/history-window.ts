import type { App } from 'rekindle';
import { ageOf, timeOf } from './age.js';
import { keepTime } from './clock.js';
import { renderComparison, takeAnswer } from './comparison.js';
import { type TimelineRow, timelineRows } from './timeline-rows.js';

declare module 'rekindle' {
  interface AppTargets {
    /** The History window's content: the timeline of changes, and what is different between two of them. */
    renderHistory(): void;
  }
}

const COLUMNS = [
  { id: 'label', title: 'Change', grow: 1, width: 132, minWidth: 80 },
  { id: 'detail', title: 'What', grow: 2, width: 76, minWidth: 48 },
  { id: 'age', title: 'When', width: 84, align: 'end' },
] as const;

export function renderHistory(app: App): void {
  const { state, ui } = app;
  takeAnswer(app);
  keepTime(app);
  ui.column({ grow: 1, gap: 8 }, () => {
    renderTools(app);
    const rows = timelineRows(app.history, state.historySearch);
    const options = { axis: 'column', initial: 0.62, minFirst: 120, minSecond: 120, grow: 1 } as const;
    state.historySplit = ui.splitter(
      'Timeline and changes',
      state.historySplit,
      options,
      () => renderTimeline(app, rows),
      () => renderPicked(app, rows),
    );
  });
}

function renderTools(app: App): void {
  const { state, ui } = app;
  ui.row({ gap: 8, wrap: true }, () => {
    renderStep(app, 'undo', 'Undo', 'Ctrl+Z');
    renderStep(app, 'redo', 'Redo', 'Ctrl+Y');
  });
  state.historySearch = ui.textField('Search changes', state.historySearch, {
    placeholder: 'Search changes',
    labelHidden: true,
    icon: 'search',
    input: 'search',
    clearable: true,
  });
}

function renderStep(
  { ui, history, services, isReadOnly }: App,
  way: 'undo' | 'redo',
  label: string,
  shortcut: string,
): void {
  const what = history[way];
  const options = { icon: way, shortcut, disabled: what === null || isReadOnly };
  const isPressed = ui.button(label, what === null ? options : { ...options, tooltip: `${label}: ${what}` });
  if (isPressed) services.history[way]();
}

function renderTimeline({ state, ui, history, services, now }: App, rows: readonly TimelineRow[]): void {
  const options = {
    columns: COLUMNS,
    rowCount: rows.length,
    rowId: (index: number) => rows[index]?.id ?? '',
    selection: 'multiple' as const,
    selected: state.historyPicked,
    grow: 1,
    empty:
      state.historySearch === '' ? 'Every change of the state is listed here.' : 'No change has that in it.',
  };
  const { selected } = ui.table('Timeline', options, (index) => {
    const row = rows[index];
    if (!row) return;
    const isViewed = history.viewing !== null && String(history.viewing) === row.id;
    const marks = [row.isNow ? 'now' : '', isViewed ? 'shown' : '', row.isOnTheWay ? '' : 'undone'].filter(
      Boolean,
    );
    const label = marks.length > 0 ? `${row.label} · ${marks.join(' · ')}` : row.label;
    ui.cell(label, { icon: row.icon, tone: row.isNow || isViewed ? 'accent' : row.tone });
    ui.cell(row.detail, { tone: row.isOnTheWay ? 'secondary' : 'muted' });
    ui.cell(row.time === null ? '' : ageOf(row.time, now), { tone: 'muted' });
  });
  state.historyPicked = selected;
  const activated = ui.activated('Timeline');
  if (activated !== null) services.history.view(Number(activated));
}

/** What can be done with what is selected. */
function renderPicked(app: App, rows: readonly TimelineRow[]): void {
  const { state, ui, history } = app;
  const picked = rows.filter(({ id }) => state.historyPicked.has(id));
  const [first, second] = picked;
  ui.column({ grow: 1, gap: 8, padding: 4 }, () => {
    if (history.viewing !== null) renderViewing(app);
    if (!first) {
      ui.text('Select a change to see what it did, or two to compare them.', { tone: 'muted' });
      return;
    }
    if (picked.length > 2) {
      ui.text('Two changes can be compared, not more.', { tone: 'muted' });
      return;
    }
    // The newest is the first row.
    const to = Number(first.id);
    const from = second ? Number(second.id) : parentOf(app, to);
    if (!second) renderPoint(app, first);
    renderComparison(app, from, to);
  });
}

function renderViewing({ ui, services }: App): void {
  ui.row({ gap: 8, align: 'center', wrap: true }, () => {
    ui.icon('eye', { tone: 'info' });
    ui.text('An older state is shown, read-only.', { tone: 'info', grow: 1, minWidth: 120 });
    if (ui.button('Go back here', { look: 'primary' })) services.history.goBack();
    if (ui.button('Return')) services.history.leave();
  });
}

function renderPoint({ ui, history, services, now }: App, row: TimelineRow): void {
  const { id, label, detail, time, isNow } = row;
  ui.row({ gap: 8, align: 'center' }, () => {
    ui.column({ gap: 0, grow: 1 }, () => {
      ui.heading(label, { role: 'title', level: 3, wrap: false });
      const facts = [detail, time === null ? '' : timeOf(time, now)].filter((fact) => fact !== '');
      ui.text(facts.join(' · '), { role: 'caption', tone: 'secondary', wrap: false });
    });
    if (isNow || String(history.viewing) === id) return;
    if (ui.button('View', { icon: 'eye', tooltip: 'Shows the state as it was here, read-only' })) {
      services.history.view(Number(id));
    }
  });
}

/** What a change did is what is different from the point before it. */
function parentOf({ history }: App, id: number): number {
  return history.points.find((point) => point.id === id)?.parent ?? id;
}
