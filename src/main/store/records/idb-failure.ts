import { reasonOf } from '../within.js';

/** A newer version of the page keeps the workspace in another way: this one must not write to it any more. */
export class Superseded extends Error {
  constructor() {
    super(
      'A newer version of Rekindle, open in another tab, has changed how the workspace is stored. This tab saves nothing any more: restart the page.',
    );
    this.name = 'Superseded';
  }
}

/** IndexedDB's names for what went wrong, and what there is to say and to do. */
const SAYINGS: Readonly<Record<string, string>> = {
  QuotaExceededError:
    'The browser’s storage for this site is full. Export the state, or make room (other sites’ data, the disk); saving goes on by itself.',
  VersionError: new Superseded().message,
  SecurityError:
    'The browser does not let this site store anything (its settings for cookies and site data).',
  InvalidStateError: 'The browser has closed its database; saving is tried again.',
  AbortError: 'The browser broke the write off; saving is tried again.',
  UnknownError: 'The browser’s database does not answer; saving is tried again.',
};

/** Their cause stays when the connection is made anew, so trying again would only lose time. */
const LASTING: ReadonlySet<string> = new Set([
  'QuotaExceededError',
  'DataCloneError',
  'VersionError',
  'SecurityError',
]);

/** Whether another attempt over a new connection may succeed: the browser may have dropped the one that there was. */
export function mayPass(error: unknown): boolean {
  // Some of IndexedDB's rejections carry nothing.
  return error === null || (error instanceof DOMException && !LASTING.has(error.name));
}

/** An error of IndexedDB in words that a user can act upon; an error of anybody else as it is. */
export function explained(error: unknown): Error {
  const name = error instanceof DOMException ? error.name : null;
  const saying = name !== null && Object.hasOwn(SAYINGS, name) ? SAYINGS[name] : undefined;
  if (saying !== undefined) return new Error(saying, { cause: error });
  return error instanceof Error ? error : new Error(reasonOf(error), { cause: error });
}
