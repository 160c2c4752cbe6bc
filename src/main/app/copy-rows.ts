import type { Data } from '../../shared/data.js';
import type { SeenRow } from '../../shared/ui/views.js';
import { CopyEnded } from '../ui/collections/row-copy.js';
import type { Toaster } from './toaster.js';

/**
 * Puts a text on the clipboard that comes later, and tells the user if that fails; rejects then. The browser is asked now,
 * while it lets the user's key press count: most let it for a few seconds.
 */
export async function copyRows(text: Promise<string>, toaster: Toaster): Promise<void> {
  const [made, written] = await Promise.allSettled([text, write(text)]);
  if (made.status === 'rejected') {
    const isReplaced = made.reason instanceof CopyEnded && made.reason.isReplaced;
    if (!isReplaced) toaster.show({ text: 'Not copied: the rows are not there any more', tone: 'warning' });
    throw made.reason;
  }
  if (written.status === 'fulfilled') return;
  toaster.show({ text: 'The browser did not allow copying', tone: 'warning' });
  throw written.reason;
}

async function write(text: Promise<string>): Promise<void> {
  const type = 'text/plain';
  await navigator.clipboard.write([
    new ClipboardItem({ [type]: text.then((all) => new Blob([all], { type })) }),
  ]);
}

/** The rows that hot code names, by two lists of one length: their ids and their indices. Throws what is wrong. */
export function namedRows(ids: Data | undefined, indices: Data | undefined): SeenRow[] {
  if (!Array.isArray(ids) || !Array.isArray(indices))
    throw new TypeError('Expected two lists: ids and indices');
  return ids.map((id, place) => ({ id: String(id), index: Number(indices[place]) }));
}
