import type { App } from 'rekindle';
import { type Comparison, readDifferences } from './state.js';

const COLUMNS = [
  { id: 'path', title: 'Where', width: 140, grow: 1 },
  { id: 'before', title: 'Before', width: 110, grow: 1 },
  { id: 'after', title: 'After', width: 110, grow: 1 },
] as const;

/** What is different between two points: asked for once, answered by main a frame later. */
export function renderComparison(app: App, from: number, to: number): void {
  const { state, ui, services, history } = app;
  const known = state.historyComparison;
  const until = history.points.find(({ id }) => id === to)?.until ?? 0;
  if (known?.from !== from || known.to !== to || known.until !== until) {
    const id = services.history.compare(from, to);
    // What is shown stays until the answer is there: a change that grows would flicker.
    const differences = known?.from === from && known.to === to ? known.differences : null;
    state.historyComparison = { id, from, to, until, differences, error: null };
    return;
  }
  if (known.error !== null) ui.text(known.error, { tone: 'warning' });
  else if (known.differences) renderDifferences(app, known.differences);
}

function renderDifferences({ ui }: App, differences: NonNullable<Comparison['differences']>): void {
  if (differences.length === 0) {
    ui.text('Nothing of the state is different.', { tone: 'muted' });
    return;
  }
  const options = {
    columns: COLUMNS,
    rowCount: differences.length,
    rowId: (index: number) => String(index),
    grow: 1,
  };
  ui.table('Differences', options, (index) => {
    const { path, before, after } = differences[index] ?? { path: '', before: null, after: null };
    // All of it is state.
    ui.cell(path.replace(/^state\.?/, ''), { code: true });
    ui.cell(before ?? '', { tone: 'danger' });
    ui.cell(after ?? '', { tone: 'success' });
  });
}

/** The answer to what was asked, when it is there. */
export function takeAnswer({ state, services }: App): void {
  const asked = state.historyComparison;
  if (!asked) return;
  for (const { ok, value } of services.replies(asked.id)) {
    asked.differences = ok ? readDifferences(value) : null;
    asked.error = ok ? null : String(value);
  }
}
