import type { Data, Path, StateData, TypedArray } from '../data.js';
import type { SeedChunk } from '../protocol.js';
import { type Container, isSet, isTypedArray } from './data-kind.js';
import { isContainer } from './mutable-data.js';
import { append, emptyLike, entriesOf } from './seed-parts.js';
import { piecesOfArray, piecesOfText } from './seed-pieces.js';
import { UNITS_PER_NODE, workOf } from './seed-work.js';

/**
 * Nodes in one list of chunks. Measured in Chromium on a 2-core machine: walking and posting one list holds the
 * sending thread for 0.9 ms (p95 1.5); 7 MB of records, numbers and Maps go in 74 lists and 0.3 s, 73 MB in 731
 * lists and 1.4 s. In one piece they would hold it for 35 and 830 ms. A list of text or bytes holds 0.5 MB.
 */
export const SEED_BUDGET = 8_000;

/**
 * Splits a snapshot into lists of chunks that build it up from `{}`, in order. Posting one list takes about the
 * same short time whatever the size of the state; between two lists main can do what is due. The snapshot is
 * immutable, so that it may take as long as it likes.
 *
 * The long keys of a Map and members of a Set alone are never split.
 *
 * @param keys The state keys that go; those that the state lacks are passed over.
 * @param budget Nodes per list.
 */
export function* seedChunks(
  state: StateData,
  keys: readonly string[],
  budget: number = SEED_BUDGET,
): Generator<SeedChunk[]> {
  const packer = new Packer(budget);
  for (const key of keys) if (Object.hasOwn(state, key)) yield* packer.pack(state[key], [key]);
  yield* packer.rest();
}

/** Fills lists up to the budget. */
class Packer {
  #list: SeedChunk[] = [];
  #room: number;

  constructor(readonly budget: number) {
    this.#room = budget;
  }

  /** Sends a value: whole if it fits, else as an empty shell and then its parts. */
  *pack(value: Data, path: Path): Generator<SeedChunk[]> {
    const work = workOf(value, this.budget);
    if (work <= this.budget || !isDivisible(value)) {
      yield* this.#put({ op: 'set', path, value }, work);
    } else if (isContainer(value)) {
      yield* this.#put({ op: 'set', path, value: emptyLike(value) }, 1);
      yield* this.#packParts(value, path);
    } else {
      yield* this.#packPieces(value, path);
    }
  }

  *rest(): Generator<SeedChunk[]> {
    if (this.#list.length > 0) yield this.#list;
    this.#list = [];
    this.#room = this.budget;
  }

  /** Small parts go together, in a container of the same kind; a large one goes alone. */
  *#packParts(container: Container, path: Path): Generator<SeedChunk[]> {
    let run = emptyLike(container);
    let runWork = 0;
    for (const [key, part] of entriesOf(container)) {
      const work = 1 + workOf(part, this.budget);
      if (runWork > 0 && runWork + work > this.#room) {
        yield* this.#put({ op: 'extend', path, value: run }, runWork);
        run = emptyLike(container);
        runWork = 0;
      }
      if (work > this.budget && isDivisible(part) && !isSet(container)) {
        yield* this.pack(part, [...path, key]);
        continue;
      }
      append(run, key, part);
      runWork += work;
    }
    if (runWork > 0) yield* this.#put({ op: 'extend', path, value: run }, runWork);
  }

  *#packPieces(value: string | TypedArray, path: Path): Generator<SeedChunk[]> {
    const units = Math.max(this.budget - 1, 1) * UNITS_PER_NODE;
    const pieces =
      typeof value === 'string' ? piecesOfText(value, path, units) : piecesOfArray(value, path, units);
    for (const piece of pieces)
      yield* this.#put(piece, piece.op === 'allocate' ? 1 : workOf(piece.value, this.budget));
  }

  *#put(chunk: SeedChunk, work: number): Generator<SeedChunk[]> {
    if (work > this.#room) yield* this.rest();
    this.#list.push(chunk);
    this.#room -= work;
  }
}

function isDivisible(value: Data): value is Container | string | TypedArray {
  return typeof value === 'string' || isContainer(value) || isTypedArray(value);
}
