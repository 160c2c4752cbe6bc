import type { App } from 'rekindle';
import type { PendingRequest } from '../../ai-client/state.js';
import type { DiscEntry } from '../../discussion/state.js';
import { TEXT_WIDTH } from './content.js';
import { thinkingNow } from './live-answer.js';

/** A model's reasoning, in a section of its own; closed at first. */
export function renderThinking(app: App, entry: DiscEntry, request: PendingRequest | undefined): void {
  const { state, ui } = app;
  const thinking = thinkingNow(entry, request);
  if (thinking === '') return;
  const wasOpen = state.discThinkingOpen.has(entry.id);
  const isOpen = ui.section('Thinking', wasOpen, {}, () => {
    ui.quote({}, () =>
      ui.text(thinking.slice(0, LONGEST_SHOWN), { tone: 'secondary', maxWidth: TEXT_WIDTH }),
    );
  });
  if (isOpen === wasOpen) return;
  if (isOpen) state.discThinkingOpen.add(entry.id);
  else state.discThinkingOpen.delete(entry.id);
}

const LONGEST_SHOWN = 20_000;
