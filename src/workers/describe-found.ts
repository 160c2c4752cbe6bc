/** As much of a text as tells which one it is. */
const QUOTED_LENGTH = 40;
const KEYS_TOLD = 5;

/** What a value of the state is, in a few words: its type, and a short quote or its size. Quotes it: not for secrets. */
export function describeFound(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'string') return `string ${quoted(value)}`;
  if (typeof value === 'bigint') return `bigint ${value}n`;
  if (typeof value !== 'object') return `${typeof value} ${String(value)}`;
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? 'Date that is invalid' : `Date ${value.toISOString()}`;
  }
  if (Array.isArray(value)) return `array of ${counted(value.length, 'item')}`;
  if (value instanceof Map) return `Map of ${counted(value.size, 'entry', 'entries')}`;
  if (value instanceof Set) return `Set of ${counted(value.size, 'member')}`;
  if (ArrayBuffer.isView(value)) return `${value.constructor.name} of ${counted(value.byteLength, 'byte')}`;
  return `object ${keysOf(value)}`;
}

export function quoted(text: string): string {
  return text.length > QUOTED_LENGTH
    ? `${JSON.stringify(text.slice(0, QUOTED_LENGTH))}…`
    : JSON.stringify(text);
}

function keysOf(value: object): string {
  const keys = Object.keys(value);
  if (keys.length === 0) return 'without keys';
  const told = keys.slice(0, KEYS_TOLD).map((key) => (key.length > QUOTED_LENGTH ? quoted(key) : key));
  return `with ${keys.length === 1 ? 'the key' : 'the keys'} ${told.join(', ')}${keys.length > KEYS_TOLD ? ', …' : ''}`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
