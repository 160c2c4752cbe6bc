import type { App } from 'rekindle';
import { discussionsHere, entriesOf, shownTakes } from '../../discussion/lookup.js';
import type { Discussion } from '../../discussion/state.js';
import { counted } from './counts.js';
import { renderDiscussionItems } from './discussion-items.js';
import { renderFilter } from './filter.js';
import { ask } from './question.js';
import { shortTime } from './times.js';

/** Which discussion is shown, what can be done with it, and what of it is looked at. In little room it takes two lines. */
export function renderSelector(app: App, shown: Discussion | undefined): void {
  const { ui } = app;
  ui.row({ gap: 8, align: 'center', wrap: true }, () => {
    ui.row({ gap: 4, align: 'center', grow: 3, minWidth: 200 }, () => {
      renderChoice(app, shown);
      renderNew(app);
      if (shown)
        ui.menu('Discussion', { icon: 'more-horizontal', iconOnly: true }, () =>
          renderDiscussionItems(app, shown),
        );
    });
    if (shown) renderFilter(app);
  });
}

function renderChoice(app: App, shown: Discussion | undefined): void {
  const { state, ui, now } = app;
  const takes = shownTakes(state);
  const choices = discussionsHere(state)
    .toReversed()
    .map(({ id, name, changedAt }) => {
      const count = counted(entriesOf(state, takes.get(id)?.id ?? '').length, 'entry', 'entries');
      return { value: id, label: name, hint: `${count} · ${shortTime(changedAt, now)}` };
    });
  const id = ui.select<string>('Discussion shown', shown?.id ?? '', choices, {
    labelHidden: true,
    placeholder: 'No discussion yet',
    disabled: choices.length === 0,
    grow: 1,
    minWidth: 96,
  });
  if (id !== (shown?.id ?? '')) app.openDiscussion(id);
}

function renderNew(app: App): void {
  const { ui, isReadOnly } = app;
  const options = { icon: 'plus', iconOnly: true, shortcut: 'Alt+N', disabled: isReadOnly } as const;
  if (ui.button('New discussion', { ...options, tooltip: 'New discussion (Alt+N)' })) ask(app, 'new', '', '');
}
