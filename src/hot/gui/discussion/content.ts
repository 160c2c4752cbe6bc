import type { App } from 'rekindle';
import type { PendingRequest } from '../../ai-client/state.js';
import type { PlacedEntry } from './entry.js';
import { viewEntry } from './entry-actions.js';
import { contentNow } from './live-answer.js';

/** Lines that are longer are hard to read, CSS px: about 110 characters. */
export const TEXT_WIDTH = 720;
/** Longer texts are shown in part: laying them out takes long, and nobody reads them in a list. */
const LONGEST_SHOWN = 20_000;

/** What an entry says: as Markdown in read mode, else as it is written. */
export function renderContent(app: App, placed: PlacedEntry, request: PendingRequest | undefined): void {
  const { ui } = app;
  const { entry } = placed;
  const content = contentNow(entry, request);
  if (content === '') {
    // Of an answer that did not come it is said why.
    if (entry.request === null) ui.text('Empty', { tone: 'muted' });
    return;
  }
  const shown = content.slice(0, LONGEST_SHOWN);
  if (entry.readMode) app.renderMarkdown(shown, { label: 'Content', maxWidth: TEXT_WIDTH });
  else ui.text(shown, { maxWidth: TEXT_WIDTH });
  if (shown.length === content.length) return;
  ui.row({ gap: 8, align: 'center' }, () => {
    const rest = (content.length - shown.length).toLocaleString('en');
    ui.text(`${rest} more characters`, { role: 'caption', tone: 'muted', wrap: false });
    if (ui.button('Open large', { height: 24, icon: 'enlarge' })) viewEntry(app, placed);
  });
}
