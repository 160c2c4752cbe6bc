import type { App } from 'rekindle';
import { shownDiscussion, shownTake } from '../../discussion/lookup.js';
import { renderExampleBanner } from '../example.js';
import { renderAside } from './aside.js';
import { renderComposer } from './composer.js';
import { renderNoDiscussion } from './empty.js';
import { renderQuestion } from './question.js';
import { renderSelector } from './selector.js';
import { renderTakes } from './takes.js';

declare module 'rekindle' {
  interface AppTargets {
    /** The Discussion window's content: discussions, the takes of one, their entries, and the composer below. */
    renderDiscussionHub(): void;
  }
}

/** What is in the panes needs this much, CSS px: where there is less the window scrolls. */
const ENTRIES_HEIGHT = 152;
const ASIDE_HEIGHT = 208;
const COMPOSER_HEIGHT = 112;

export function renderDiscussionHub(app: App): void {
  const { state, ui } = app;
  const discussion = shownDiscussion(state);
  ui.column({ grow: 1, gap: 8 }, () => {
    renderExampleBanner(app);
    renderSelector(app, discussion);
    const minFirst = state.discAside ? ENTRIES_HEIGHT + ASIDE_HEIGHT : ENTRIES_HEIGHT;
    const minHeight = minFirst + COMPOSER_HEIGHT + 8;
    const options = {
      axis: 'column',
      initial: 0.76,
      minFirst,
      minSecond: COMPOSER_HEIGHT,
      grow: 1,
      minHeight,
    } as const;
    state.uiDiscussionSplitH = ui.splitter(
      'Entries and composer',
      state.uiDiscussionSplitH,
      options,
      () => {
        ui.column({ grow: 1, gap: 8 }, () => {
          if (discussion) renderTakes(app, discussion);
          else renderNoDiscussion(app);
          if (state.discAside) renderAside(app, state.discAside);
        });
      },
      () => renderComposer(app, (discussion && shownTake(state, discussion.id)?.id) ?? null),
    );
  });
  renderQuestion(app);
}
