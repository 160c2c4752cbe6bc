import type { Path, TypedArray } from '../data.js';
import type { SeedChunk } from '../protocol.js';
import { TYPED_ARRAYS } from './data-kind.js';
import { cutsPair } from './text-splice.js';

/** @param units Of UTF-16 in a piece, at most, and never half a surrogate pair. */
export function* piecesOfText(text: string, path: Path, units: number): Generator<SeedChunk> {
  for (let from = 0; from < text.length; ) {
    const end = from + units;
    const to = cutsPair(text, end) ? end - 1 : end;
    yield { op: from === 0 ? 'set' : 'append', path, value: text.slice(from, to) };
    from = to;
  }
}

/** @param bytes In a piece, at most. Each is a copy: posting a view would copy the whole buffer behind it. */
export function* piecesOfArray(array: TypedArray, path: Path, bytes: number): Generator<SeedChunk> {
  yield { op: 'allocate', path, type: array[Symbol.toStringTag], length: array.length };
  const step = Math.floor(bytes / array.BYTES_PER_ELEMENT);
  for (let at = 0; at < array.length; at += step)
    yield { op: 'fill', path, at, value: array.slice(at, at + step) };
}

/** Zeros. */
export function allocate({ type, length }: SeedChunk & { op: 'allocate' }): TypedArray {
  return new TYPED_ARRAYS[type](length);
}

/** Changes `array` in place. False if the piece is of another class or does not fit; then nothing was changed. */
export function fill(array: TypedArray, at: number, piece: TypedArray): boolean {
  if (array[Symbol.toStringTag] !== piece[Symbol.toStringTag] || at + piece.length > array.length)
    return false;
  // As bytes: the eleven classes have no `set` in common, and numbers that are no numbers keep their bits.
  bytesIn(array).set(bytesIn(piece), at * array.BYTES_PER_ELEMENT);
  return true;
}

function bytesIn({ buffer, byteOffset, byteLength }: TypedArray): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
