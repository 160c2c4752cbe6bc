import { withUnseenShown } from './visible.js';

/** The WHATWG URL parser: workers and Node have it, and of TypeScript's libraries the DOM's alone tells of it. */
declare const URL: new (
  address: string,
) => Readonly<Record<'href' | 'protocol' | 'hostname' | 'username', string>>;

/** Where a link leads, in the form in which it is both shown and opened: ASCII alone, the host included. */
export interface Address {
  readonly href: string;
  /** Of a web address; empty for an e-mail address. */
  readonly host: string;
  /** The host's name holds letters of other scripts, which can look like those of another name. */
  readonly isInternational: boolean;
  /** Somebody's name stands before the host. */
  readonly hasUser: boolean;
}

/** Longer ones are no links: nobody could read where they lead. */
const MOST_CHARACTERS = 2000;
/** What of an address is shown inside a text. */
const MOST_SHOWN = 80;

const OPENABLE = new Set(['http:', 'https:', 'mailto:']);

/** The address that a link's author wrote, if it is one that may be opened; null for all others (rule X3). */
export function openable(written: string): Address | null {
  if (written.length > MOST_CHARACTERS) return null;
  try {
    const { href, protocol, hostname, username } = new URL(written);
    if (!OPENABLE.has(protocol)) return null;
    return { href, host: hostname, isInternational: /(^|\.)xn--/.test(hostname), hasUser: username !== '' };
  } catch {
    // Relative, or none at all: it leads nowhere from here.
    return null;
  }
}

/** An address that is text alone, short enough to stand in a line. */
export function shownAddress(written: string): string {
  const short = written.length > MOST_SHOWN ? `${written.slice(0, MOST_SHOWN)}…` : written;
  return withUnseenShown(short);
}
