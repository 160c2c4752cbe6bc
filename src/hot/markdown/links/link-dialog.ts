import type { App } from 'rekindle';
import { openable } from './address.js';

declare module 'rekindle' {
  interface AppTargets {
    /** The dialog of a link that was pressed in a text: where it leads, to copy or to open. Call it once a frame. */
    renderLinkDialog(): void;
  }
}

export function renderLinkDialog({ state, ui, services }: App): void {
  const address = state.linkToOpen === null ? null : openable(state.linkToOpen);
  if (!address) return;
  const close = (): void => {
    state.linkToOpen = null;
  };
  const drawAddress = (): void => {
    ui.text('This link comes with the text. It leads to:', { tone: 'secondary' });
    ui.text(address.href, { role: 'code' });
  };
  const isOpen = ui.dialog('Open this link?', {}, drawAddress, () => {
    if (ui.button('Cancel')) close();
    if (ui.button('Copy', { icon: 'copy' })) {
      services.clipboard.writeText(address.href);
      close();
    }
    if (ui.button('Open', { icon: 'external-link', look: 'primary' })) {
      services.links.open(address.href);
      close();
    }
  });
  if (!isOpen) close();
}
