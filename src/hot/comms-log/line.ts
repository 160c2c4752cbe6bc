import type { App } from 'rekindle';
import type { CommsRow } from './rows.js';

const TABS = [
  { id: 'answer', label: 'Answer' },
  { id: 'request', label: 'Request' },
] as const;

/** The texts of the request that is selected. */
export function renderLine(app: App, rows: readonly CommsRow[]): void {
  const { state, ui } = app;
  const row = rows.find(({ id }) => state.commsPicked.has(id));
  ui.column({ grow: 1, gap: 8, padding: 4 }, () => {
    if (row) renderTexts(app, row);
    else ui.text('Select a request to read what was sent and what came back.', { tone: 'muted' });
  });
}

function renderTexts({ state, ui, services }: App, row: CommsRow): void {
  const texts = { answer: row.answer, request: row.request };
  ui.row({ gap: 8, align: 'center' }, () => {
    const where = row.model === '' ? row.address : `${row.model} · ${row.address}`;
    ui.text(where, { role: 'caption', tone: 'secondary', wrap: false, grow: 1 });
    const what = state.commsText === 'answer' ? 'Copy answer' : 'Copy request';
    if (ui.button(`${what}##copy`, { icon: 'copy', disabled: texts[state.commsText] === '' })) {
      services.clipboard.writeText(texts[state.commsText], 'Copied');
    }
  });
  if (row.error !== null) ui.text(row.error, { tone: 'danger' });
  state.commsText = ui.tabs('Texts', state.commsText, TABS, { grow: 1 }, (id) => {
    const [label, empty] =
      id === 'request'
        ? (['What was sent', 'Nothing was sent'] as const)
        : (['What came back', 'Nothing came back'] as const);
    ui.textView(label, texts[id], { grow: 1, empty });
  });
}
