import type { App } from 'rekindle';
import { shownDiscussion, shownTake } from '../../discussion/lookup.js';
import { renderExampleBanner } from '../example.js';
import { LEAST_ASIDE, renderAside } from './aside.js';
import { renderComposer } from './composer.js';
import { renderNoDiscussion } from './empty.js';
import { LEAST_FEED } from './entries.js';
import { renderQuestion } from './question.js';
import { renderSelector } from './selector.js';
import { renderTakes } from './takes.js';

declare module 'rekindle' {
  interface AppTargets {
    /** The Discussion window's content: discussions, the takes of one, their entries, and the composer below. */
    renderDiscussionHub(): void;
  }
}

/** CSS px. */
const GAP = 8;
/** The takes' tabs and the entries below give way to the composer down to this: where there is less the window scrolls. */
const LEAST_ENTRIES = 44 + LEAST_FEED;

export function renderDiscussionHub(app: App): void {
  const { state, ui } = app;
  const discussion = shownDiscussion(state);
  ui.column({ grow: 1, gap: 8 }, () => {
    renderExampleBanner(app);
    renderSelector(app, discussion);
    const minFirst = state.discAside ? LEAST_ENTRIES + GAP + LEAST_ASIDE : LEAST_ENTRIES;
    const options = { axis: 'column', initial: 0.76, minFirst, minSecond: 'content', grow: 1 } as const;
    state.uiDiscussionSplitH = ui.splitter(
      'Entries and composer',
      state.uiDiscussionSplitH,
      options,
      () => {
        ui.column({ grow: 1, gap: GAP }, () => {
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
