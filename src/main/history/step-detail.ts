import type { Data } from '../../shared/data.js';
import type { Patch } from '../../shared/patch.js';
import { isList, isMap, isPrimitive, isRecord, isSet } from '../../shared/state/data-kind.js';
import { formatPath } from '../../shared/state/format-path.js';
import { cutsPair, splicedText } from '../../shared/state/text-splice.js';
import type { Step } from './step.js';
import { typedInto } from './step-names.js';
import { textChange } from './text-change.js';

/** Of a text in it, in characters: a detail shares its line with others. */
const LONGEST = 60;
/** Of a value that is shown with the one that came after it. */
const LONGEST_VALUE = 24;
/** A step of more is not one thing that a few words could tell. */
const MOST_PATCHES = 128;
/** So many values of what came or went are looked at. */
const MOST_VALUES = 64;

/** Texts that a step put into the state, or took out of it. */
interface Side {
  /** Parts of texts that were edited. */
  readonly edits: string[];
  /** Those that came or went whole, with all that they were in. */
  readonly wholes: string[];
}

/**
 * What a step did, in the fewest words that tell it from others of its name: `“hello”`, `removed “hello”`, `20 → 56`. It
 * is made of the step's patches alone, and those have no secrets. null: nothing short can be said.
 */
export function detailOf(step: Step): string | null {
  if (step.kind !== 'edit' && step.kind !== 'auto') return null;
  if (step.patches.length > MOST_PATCHES) return null;
  const places = [...byPlace(step)];
  const [only] = places;
  if (only && places.length === 1 && typedInto(step) === null) {
    const exchange = exchangeOf(only);
    if (exchange !== null) return exchange;
  }
  const added: Side = { edits: [], wholes: [] };
  const removed: Side = { edits: [], wholes: [] };
  for (const place of places) {
    const { there, back } = place;
    const edit = editOf(place);
    if (edit) {
      added.edits.push(edit.inserted);
      removed.edits.push(edit.removed);
    } else {
      added.wholes.push(...textsIn(there));
      removed.wholes.push(...textsIn(back));
    }
  }
  const came = tellingText(added, removed);
  if (came !== null) return `“${came}”`;
  const went = tellingText(removed, added);
  return went === null ? null : `removed “${went}”`;
}

/** What happened at one place of the state, and the way back. */
interface Place {
  readonly there: Patch[];
  readonly back: Patch[];
}

function byPlace({ patches, inverse }: Step): Iterable<Place> {
  const places = new Map<string, Place>();
  const at = ({ path }: Patch): Place => {
    const key = formatPath(path);
    const known = places.get(key);
    if (known) return known;
    const place: Place = { there: [], back: [] };
    places.set(key, place);
    return place;
  };
  for (const patch of patches) at(patch).there.push(patch);
  for (const patch of inverse) at(patch).back.push(patch);
  return places.values();
}

/** A short value in the place of another: `20 → 56`. null: it is something else. */
function exchangeOf({ there, back }: Place): string | null {
  const before = back.at(-1);
  const after = there.at(-1);
  if (before?.op !== 'replace' || after?.op !== 'replace') return null;
  const [from, to] = [wordOf(before.value), wordOf(after.value)];
  return from === null || to === null ? null : `${from} → ${to}`;
}

function wordOf(value: Data): string | null {
  if (!isPrimitive(value)) return null;
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'number') return String(Number(value.toPrecision(6)));
  const word = String(value);
  return word.trim() === '' || word.length > LONGEST_VALUE ? null : word;
}

/** What was put into a text, and what was taken out. null: it was no edit of a text. */
function editOf({ there, back }: Place): { readonly inserted: string; readonly removed: string } | null {
  const [inserted, removed] = [composed(there), composed(back)];
  if (inserted !== null && removed !== null) return { inserted, removed };
  const before = back.at(-1);
  if (before?.op !== 'replace' || typeof before.value !== 'string') return null;
  let after: string | null = before.value;
  for (const patch of there) {
    if (patch.op === 'splice') after = splicedText(after, patch);
    else after = patch.op === 'replace' && typeof patch.value === 'string' ? patch.value : null;
    if (after === null) return null;
  }
  const change = textChange(before.value, after);
  return {
    inserted: change.inserted,
    removed: before.value.slice(change.at, change.at + change.removed),
  };
}

/** What splices one after another put into a text. null: they are none, or leave text between them that they do not tell. */
function composed(patches: readonly Patch[]): string | null {
  let start = 0;
  let text: string | null = null;
  for (const patch of patches) {
    if (patch.op !== 'splice') return null;
    const { at, remove, value } = patch;
    if (text === null) {
      start = at;
      text = value;
      continue;
    }
    if (at > start + text.length || at + remove < start) return null;
    const head = text.slice(0, Math.max(0, at - start));
    const tail = text.slice(Math.max(0, at + remove - start));
    text = `${head}${value}${tail}`;
    start = Math.min(start, at);
  }
  return text;
}

/** The texts in what the patches put there, in their order. */
function textsIn(patches: readonly Patch[]): string[] {
  const texts: string[] = [];
  let left = MOST_VALUES;
  const look = (value: Data): void => {
    left -= 1;
    if (typeof value === 'string') texts.push(value);
    else if (isList(value) || isSet(value)) lookAtAll(value);
    else if (isMap(value)) lookAtAll(value.values());
    else if (isRecord(value)) for (const key of Object.keys(value)) if (left > 0) look(value[key]);
  };
  const lookAtAll = (values: Iterable<Data>): void => {
    for (const value of values) {
      if (left <= 0) return;
      look(value);
    }
  };
  for (const { op, value } of patches) if (op !== 'splice' && left > 0) look(value);
  return texts;
}

/**
 * The text that says most. Words before ids and names of roles, which are one word; of those only the one that came from
 * a text that was edited (a message that was sent), or that there is no other beside.
 */
function tellingText({ edits, wholes }: Side, other: Side): string | null {
  const shown = wholes.map(oneLine).filter((text) => text !== '');
  const moved = new Set(other.edits.map(oneLine));
  return (
    edits.map(oneLine).find((text) => text !== '') ??
    shown.find((text) => text.includes(' ')) ??
    shown.find((text) => moved.has(text)) ??
    (shown.length === 1 ? (shown[0] ?? null) : null)
  );
}

/** The beginning of a text, without what makes lines of it. */
function oneLine(text: string): string {
  const line = text
    .trimStart()
    .slice(0, 2 * LONGEST)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, cutsPair(line, LONGEST) ? LONGEST - 1 : LONGEST)}…`;
}
