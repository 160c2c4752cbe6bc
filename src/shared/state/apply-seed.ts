import type { Data } from '../data.js';
import type { SeedChunk } from '../protocol.js';
import { isTypedArray } from './data-kind.js';
import { change, isContainer, type MutableContainer, mutablePartAt, partAt } from './mutable-data.js';
import { append, entriesOf } from './seed-parts.js';
import { allocate, fill } from './seed-pieces.js';
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

function applyChunk(target: MutableContainer, chunk: SeedChunk): boolean {
  const { op, path } = chunk;
  let at = target;
  for (const key of op === 'extend' ? path : path.slice(0, -1)) {
    const part = mutablePartAt(at, key);
    if (!part) return false;
    at = part;
  }
  if (op === 'extend') {
    if (!isContainer(chunk.value)) return false;
    for (const [key, part] of entriesOf(chunk.value)) if (!append(at, key, part)) return false;
    return true;
  }
  if (path.length === 0) return false;
  const key = path.at(-1);
  if (op === 'set') return append(at, key, chunk.value);
  if (op === 'allocate') return append(at, key, allocate(chunk));
  const part = partAt(at, key);
  // The engine puts texts together when somebody reads the whole, so the time does not grow with the square.
  if (op === 'append') return typeof part === 'string' && change(at, key, 'replace', part + chunk.value);
  return isTypedArray(part) && fill(part, chunk.at, chunk.value);
}
