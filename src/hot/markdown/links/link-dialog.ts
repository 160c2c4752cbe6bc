import type { App, Span } from 'rekindle';
import { type Address, openable } from './address.js';
import { doubtsOf } from './doubts.js';

declare module 'rekindle' {
  interface AppTargets {
    /** The dialog of a link that was pressed in a text: where it leads, to copy or to open. Call it once a frame. */
    renderLinkDialog(): void;
  }
}

export function renderLinkDialog(app: App): void {
  const { state, ui } = app;
  tellReply(app);
  const pressed = state.linkToOpen;
  const address = pressed && openable(pressed.address);
  if (!address) return;
  const doubts = doubtsOf(address, pressed.text);
  const isOpen = ui.dialog(
    'Open this link?',
    { width: 560 },
    () => {
      ui.text('It comes with the text, and leads to:', { tone: 'secondary' });
      ui.richText(spansOf(address));
      for (const doubt of doubts) ui.quote({ tone: 'warning' }, () => ui.text(doubt));
    },
    () => renderButtons(app, address, doubts.length > 0),
  );
  if (!isOpen) state.linkToOpen = null;
}

/** The focus begins on the primary button: where there are doubts, Enter opens nothing. */
function renderButtons({ state, ui, services }: App, { href }: Address, isDoubtful: boolean): void {
  const ask = (id: string, done: string): void => {
    state.linkRequest = { id, done };
    state.linkToOpen = null;
  };
  if (ui.button('Cancel', isDoubtful ? { look: 'primary' } : {})) state.linkToOpen = null;
  if (ui.button('Copy', { icon: 'copy' })) ask(services.clipboard.writeText(href), 'Link copied');
  const look = isDoubtful ? 'danger' : 'primary';
  if (ui.button('Open', { icon: 'external-link', look })) ask(services.links.open(href), '');
}

function tellReply({ state, services }: App): void {
  const request = state.linkRequest;
  if (!request) return;
  for (const { ok, value } of services.replies(request.id)) {
    state.linkRequest = null;
    if (!ok) services.notify.toast(String(value), { tone: 'danger' });
    else if (request.done !== '') services.notify.toast(request.done, { tone: 'success' });
  }
}

/** The whole address, in which the site stands out: it is what tells where the link leads. */
function spansOf({ href, host }: Address): Span[] {
  const from = host === '' ? -1 : href.indexOf(host, href.indexOf('//') + 2 + userOf(href));
  if (from < 0) return [{ text: href }];
  return [
    { text: href.slice(0, from), tone: 'muted' },
    { text: host, strong: true },
    { text: href.slice(from + host.length), tone: 'secondary' },
  ];
}

/** Characters of the user's name and the @ behind it. */
function userOf(href: string): number {
  return /^https?:\/\/([^/?#]*@)/.exec(href)?.[1]?.length ?? 0;
}
