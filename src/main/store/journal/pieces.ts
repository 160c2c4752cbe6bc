import type { Data } from '../../../shared/data.js';
import type { SeedChunk } from '../../../shared/protocol.js';
import { applySeed } from '../../../shared/state/apply-seed.js';
import { assertData } from '../../../shared/state/assert-data.js';
import { seedChunks } from '../../../shared/state/snapshot.js';
import type { RecordChange, RecordKey, RecordReader } from '../records/record-store.js';
import { reasonOf } from '../within.js';

/** What takes more bytes than this is kept in pieces: writing one record must not hold main up. */
export const LARGE_BYTES = 250_000;
/** Pieces are half a megabyte at most, and a millisecond or two of work. */
const AT_ONCE = 4;
/** The pieces are those of a state with this key. */
const VALUE = 'value';

/** A record in the place of a value that is kept in pieces, beside it: `[…key, 0 … pieces - 1]`. Written last. */
export interface PiecesHead {
  readonly pieces: number;
}

/** A record, or what its pieces make. */
export type WholeRecord =
  | { readonly number: number; readonly ok: true; readonly value: Data }
  | { readonly number: number; readonly ok: false; readonly reason: string };

/**
 * The writes of a large value's pieces. What comes last of all is its head, with as many as there were.
 *
 * @param value Plain data.
 */
export function* piecesOf(value: object, key: RecordKey): Generator<RecordChange> {
  let piece = 0;
  for (const chunks of seedChunks({ [VALUE]: value as Data }, [VALUE])) {
    yield { put: [[[...key, piece], chunks]] };
    piece += 1;
  }
}

/** Builds a value up from its pieces. */
export class Assembly {
  readonly #target: Record<string, Data> = {};
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /**
   * @param key That of the value.
   * @throws Error when it is no piece of it, or not the next one.
   */
  add(piece: unknown, key: string): void {
    applySeed(this.#target, chunksOf(piece, key));
    this.#count += 1;
  }

  value(key: string): Data {
    return this.#target[key];
  }
}

/** A value whose head was read, and whose pieces come now. */
interface Gathering {
  readonly number: number;
  readonly pieces: number;
  readonly assembly: Assembly;
  problem: string | null;
}

/** The numbered records below a key, in order, each put together if it is in pieces. Their values are plain data. */
export async function* wholeRecords(reader: RecordReader, prefix: RecordKey): AsyncGenerator<WholeRecord> {
  let open: Gathering | null = null as Gathering | null;
  const broken = (): WholeRecord | null =>
    open && {
      number: open.number,
      ok: false,
      reason: open.problem ?? missing(open.assembly.count, open.pieces),
    };
  for await (const record of reader.all({ prefix }, AT_ONCE)) {
    const number = Number(record.key[prefix.length]);
    const isPiece = record.key.length > prefix.length + 1;
    // Without a head it is what an attempt left that broke off.
    if (isPiece && open?.number !== number) continue;
    if (isPiece && open) {
      try {
        if (!record.ok) throw new Error(record.reason);
        open.assembly.add(record.value, VALUE);
      } catch (error) {
        open.problem ??= reasonOf(error);
      }
      if (open.problem !== null || open.assembly.count < open.pieces) continue;
      yield { number, ok: true, value: open.assembly.value(VALUE) };
      open = null;
      continue;
    }
    const left = broken();
    if (left) yield left;
    open = null;
    if (record.ok && isHead(record.value)) {
      open = { number, pieces: record.value.pieces, assembly: new Assembly(), problem: null };
    } else yield checked(number, record.ok ? { value: record.value } : { reason: record.reason });
  }
  const left = broken();
  if (left) yield left;
}

function checked(number: number, found: { value: unknown } | { reason: string }): WholeRecord {
  if ('reason' in found) return { number, ok: false, reason: found.reason };
  const { value } = found;
  try {
    assertData(value, []);
    return { number, ok: true, value };
  } catch (error) {
    return { number, ok: false, reason: reasonOf(error) };
  }
}

function isHead(value: unknown): value is PiecesHead {
  return typeof value === 'object' && value !== null && 'pieces' in value && typeof value.pieces === 'number';
}

function missing(found: number, wanted: number): string {
  return `It has ${found} of ${wanted} pieces.`;
}

function chunksOf(value: unknown, key: string): SeedChunk[] {
  if (!Array.isArray(value)) throw new Error('A piece of it is no list.');
  for (const chunk of value) {
    if (typeof chunk !== 'object' || chunk === null || !Array.isArray(chunk.path)) {
      throw new Error('A piece of it does not have the shape of one.');
    }
    if (chunk.path[0] !== key) throw new Error('A piece of it is of another key.');
    if ('value' in chunk) assertData(chunk.value, chunk.path);
  }
  return value;
}
