import type { Data } from '../../shared/data.js';
import type { Service } from './service-hub.js';

/** What of the browser it takes to open a link. */
export interface LinkHost {
  openTab(address: string): void;
  /** Whether the user has just pressed something; undefined where the browser does not tell. */
  isUserActive(): boolean | undefined;
}

/** Longer ones are refused: nobody could read where they lead. */
const MOST_CHARACTERS = 2000;
const OPENABLE: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** Opens addresses outside of the app: `app.services.links`. What hot code passes to it is not trusted (rule X3). */
export function linkService({ openTab, isUserActive }: LinkHost): Service {
  return {
    open: (given) => {
      const address = addressOf(given);
      if (isUserActive() === false) {
        throw new Error('links.open: nothing was opened, because the user has pressed nothing just before.');
      }
      openTab(address);
      return null;
    },
  };
}

function addressOf(given: Data | undefined): string {
  if (typeof given !== 'string' || given.length > MOST_CHARACTERS) {
    throw new TypeError(`links.open: expected an address of up to ${MOST_CHARACTERS} characters.`);
  }
  if (!URL.canParse(given))
    throw new Error('links.open: expected a whole address such as https://example.org.');
  const { protocol, href } = new URL(given);
  if (OPENABLE.has(protocol)) return href;
  throw new Error(
    `links.open: found an address of ${protocol}, expected http:, https: or mailto:. Nothing was opened.`,
  );
}

/** Opens an address in a tab that can neither reach this one nor learn of it. */
export function openTab(document: Document, address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.rel = 'noopener noreferrer';
  link.referrerPolicy = 'no-referrer';
  link.target = '_blank';
  link.click();
}
