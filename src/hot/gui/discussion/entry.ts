import type { App } from 'rekindle';
import { requestOf } from '../../ai-client/lookup.js';
import type { DiscEntry } from '../../discussion/state.js';
import { renderAnswerState } from './answer-state.js';
import { renderContent } from './content.js';
import { renderEditor } from './editor.js';
import { renderEntryHeader } from './entry-header.js';
import { renderEntryMenu } from './entry-menu.js';
import { contentNow } from './live-answer.js';
import { renderThinking } from './thinking.js';

/** An entry and where it is. */
export interface PlacedEntry {
  readonly take: string;
  readonly entry: DiscEntry;
  /** In the take, from 0. */
  readonly place: number;
  /** How many entries the take has. */
  readonly count: number;
}

/** Around an entry, and around what is said in it, CSS px: an icon's distance from the edge of its button. */
const INSET = 4;

/** One entry: who said what and when, and what can be done with it. */
export function renderEntry(app: App, placed: PlacedEntry): void {
  const { state, ui } = app;
  const { take, entry } = placed;
  const request = requestOf(state, entry.request);
  // The icons in the header's buttons begin where the text below does.
  const options = { accepts: ['entry'], gap: 0, padding: INSET, surface: 2 } as const;
  const dropped = ui.dropZone('Place of this entry', options, () => {
    renderEntryHeader(app, placed);
    ui.column({ gap: 4, padding: INSET }, () => {
      if (Object.hasOwn(state.editing, entry.id)) renderEditor(app, placed);
      else if (entry.collapsed)
        ui.text(preview(contentNow(entry, request)), { tone: 'secondary', wrap: false });
      else {
        renderThinking(app, entry, request);
        renderContent(app, placed, request);
      }
      renderAnswerState(app, placed, request);
    });
    renderEntryMenu(app, placed);
  });
  // What is dropped on an entry takes its place.
  if (typeof dropped?.data === 'string') app.moveEntryTo(take, dropped.data, entry.id);
}

/** Collapsed entries show this much of their first line. */
const PREVIEW_CHARACTERS = 160;

function preview(content: string): string {
  const [line = ''] = content.trimStart().split('\n', 1);
  const isWhole = line === content.trim() && line.length <= PREVIEW_CHARACTERS;
  return isWhole ? line : `${line.slice(0, PREVIEW_CHARACTERS)} …`;
}
