import type { App } from 'rekindle';
import { requestOf } from '../../ai-client/lookup.js';
import { entryOf } from '../../discussion/lookup.js';
import { projectOf } from '../../project/projects.js';
import { counted } from './counts.js';
import { renderNothingViewed } from './empty.js';
import { copyEntry } from './entry-actions.js';
import { contentNow } from './live-answer.js';
import { shortTime } from './times.js';

declare module 'rekindle' {
  interface AppTargets {
    /** The Text viewer's content: one entry, large, to be read. */
    renderTextViewer(): void;
  }
}

export function renderTextViewer(app: App): void {
  const { state, ui, now } = app;
  const { viewedEntry: viewed } = state;
  const entry = viewed && entryOf(state, viewed.take, viewed.entry);
  ui.column({ grow: 1, gap: 8 }, () => {
    if (!entry) {
      renderNothingViewed(app);
      return;
    }
    const text = contentNow(entry, requestOf(state, entry.request));
    ui.row({ gap: 8, align: 'center' }, () => {
      const size = counted(text.length, 'character', 'characters');
      const line = `${entry.role}, ${shortTime(entry.timestamp, now)} · ${size}`;
      ui.text(line, { role: 'caption', tone: 'secondary', wrap: false, grow: 1 });
      const copy = { icon: 'copy', height: 24, look: 'ghost', disabled: text === '' } as const;
      if (ui.button('Copy', copy)) copyEntry(app, entry);
    });
    const wrap = projectOf(state.projects, state.activeProject)?.wordWrap ?? true;
    ui.textView('Text of the entry', text, {
      grow: 1,
      lineNumbers: true,
      wrap,
      empty: 'This entry is empty',
    });
  });
}
