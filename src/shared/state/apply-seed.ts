import type { Data } from '../data.js';
import type { SeedChunk } from '../protocol.js';
import { isContainer, type MutableContainer, mutablePartAt } from './mutable-data.js';
import { append, entriesOf } from './seed-parts.js';
import { StateError } from './state-error.js';

/**
 * Builds the replica up from the chunks of `seedChunks`, in the order in which they were made.
 *
 * @param target Changed in place, and so are the chunks' values: they become part of it.
 * @throws StateError when a chunk does not fit what came before it.
 */
export function applySeed(target: Record<string, Data>, chunks: readonly SeedChunk[]): void {
  for (const chunk of chunks)
    if (!applyChunk(target, chunk))
      throw new StateError(
        chunk.path,
        'is a piece of the snapshot that does not fit those before it; send all pieces once, in order',
      );
}

function applyChunk(target: MutableContainer, { op, path, value }: SeedChunk): boolean {
  let at = target;
  const way = op === 'set' ? path.slice(0, -1) : path;
  for (const key of way) {
    const part = mutablePartAt(at, key);
    if (!part) return false;
    at = part;
  }
  if (op === 'set') return path.length > 0 && append(at, path.at(-1), value);
  if (!isContainer(value)) return false;
  for (const [key, part] of entriesOf(value)) if (!append(at, key, part)) return false;
  return true;
}
