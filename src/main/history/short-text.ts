import type { Data } from '../../shared/data.js';
import { isDate, isList, isMap, isRecord, isSet, isTypedArray } from '../../shared/state/data-kind.js';

/**
 * A value as one line: a text as it is, all else much like JSON. No more of the value is looked at than is shown,
 * however large it is.
 *
 * @param longest In characters; what is cut off ends in “…”.
 */
export function shortText(value: Data, longest: number): string {
  const writer = new Writer(longest);
  if (typeof value === 'string') writer.put(value);
  else if (typeof value !== 'object' || value === null) writer.put(wordOf(value));
  else if (isDate(value)) writer.put(dateText(value));
  else writeInner(writer, value);
  return writer.done();
}

/** Takes pieces until there is no room for more. */
class Writer {
  readonly #longest: number;
  #text = '';

  constructor(longest: number) {
    this.#longest = longest;
  }

  get isFull(): boolean {
    return this.#text.length > this.#longest;
  }

  put(piece: string): void {
    // A slice of a long text: all of it would be copied, and kept.
    this.#text += piece.slice(0, this.#longest + 1 - this.#text.length);
  }

  /** A text as JSON has it. Escapes make it longer, never shorter. */
  quote(text: string): void {
    this.put(JSON.stringify(text.slice(0, this.#longest + 1)));
  }

  done(): string {
    return this.isFull ? `${this.#text.slice(0, this.#longest)}…` : this.#text;
  }
}

/** A value within another. */
function writeInner(writer: Writer, value: Data): void {
  if (typeof value === 'string') writer.quote(value);
  else if (typeof value !== 'object' || value === null)
    writer.put(isJson(value) ? wordOf(value) : `"${wordOf(value)}"`);
  else if (isDate(value)) writer.quote(dateText(value));
  else if (isRecord(value)) writeRecord(writer, value);
  else if (isList(value) || isMap(value) || isSet(value) || isTypedArray(value)) writeList(writer, value);
}

function writeList(writer: Writer, values: Iterable<Data>): void {
  writer.put('[');
  let isFirst = true;
  for (const value of values) {
    if (writer.isFull) return;
    if (!isFirst) writer.put(',');
    isFirst = false;
    writeInner(writer, value);
  }
  writer.put(']');
}

function writeRecord(writer: Writer, record: Readonly<Record<string, Data>>): void {
  writer.put('{');
  let isFirst = true;
  // Not `Object.entries`: it would read every value.
  for (const key of Object.keys(record)) {
    if (writer.isFull) return;
    if (!isFirst) writer.put(',');
    isFirst = false;
    writer.quote(key);
    writer.put(':');
    writeInner(writer, record[key]);
  }
  writer.put('}');
}

/** JSON has the same word for it. */
function isJson(value: Exclude<Data, object> | null): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  return value === null || typeof value === 'boolean';
}

function wordOf(value: Exclude<Data, object> | null): string {
  if (typeof value === 'bigint') return `${value}n`;
  return Object.is(value, -0) ? '-0' : String(value);
}

function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? 'Invalid Date' : date.toISOString();
}
