import type { App } from 'rekindle';
import { isUnderWay, requestOf } from '../../ai-client/lookup.js';
import type { PendingRequest } from '../../ai-client/state.js';
import type { DiscAside } from '../../discussion/state.js';
import { renderEnded, renderRunning } from './answer-state.js';
import { TEXT_WIDTH } from './content.js';
import { contentNow } from './live-answer.js';

/** CSS px. It stands between the entries and the composer, and leaves most of the room to the entries. */
const MOST_HEIGHT = 200;
/** Where there is little room: the buttons, and a line of what scrolls above them. */
export const LEAST_ASIDE = 72;

/** The answer that is not in the discussion, and what becomes of it. */
export function renderAside(app: App, aside: DiscAside): void {
  const { ui, isReadOnly } = app;
  const request = requestOf(app.state, aside.request);
  const content = contentNow(aside, request);
  // It takes its room before the entries take theirs.
  const sizing = { height: LEAST_ASIDE, grow: 3, maxHeight: MOST_HEIGHT } as const;
  ui.column({ ...sizing, gap: 8, padding: 8, surface: 2 }, () => {
    ui.scroll('Answer', { grow: 1, stickToEnd: true }, () => {
      ui.text(aside.message, { role: 'caption', tone: 'muted', wrap: false });
      if (content !== '') app.renderMarkdown(content, { label: 'Answer', maxWidth: TEXT_WIDTH });
      else if (!isUnderWay(request) && aside.request === null)
        ui.text('Nothing was answered', { tone: 'muted' });
      renderState(app, aside, request);
    });
    ui.row({ gap: 8, justify: 'end' }, () => {
      if (ui.button('Discard', { look: 'ghost', height: 24 })) app.dropAside();
      const keep = { height: 24, icon: 'plus', disabled: isReadOnly || isUnderWay(request) } as const;
      if (ui.button('Add to discussion', keep)) app.keepAside();
    });
  });
}

function renderState(app: App, aside: DiscAside, request: PendingRequest | undefined): void {
  if (isUnderWay(request)) {
    renderRunning(app, request, () => app.cancelRequest(request.id));
  } else if (aside.request !== null) {
    renderEnded(app, request, () => {
      const again = { height: 24, icon: 'reload', disabled: app.isReadOnly } as const;
      if (app.ui.button('Ask again', again)) app.askAside(aside.take, aside.role, aside.message);
    });
  }
}
