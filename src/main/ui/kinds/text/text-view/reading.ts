import type { TextViewProps } from '../../../../../shared/ui/text/props.js';
import { findMatches, type Match } from '../../../find/find-matches.js';
import type { NodeActions, NodeLook } from '../../kind.js';

export type TextViewLook = NodeLook<'textView'>;

/** What the pointer selects by, after one, two or three clicks. */
export type Unit = 'character' | 'word' | 'line';

/** What the user has selected: it goes from where it began to where it was drawn. */
export type Selection = {
  readonly anchor: number;
  readonly head: number;
  readonly unit: Unit;
  /** Where keys go up and down, CSS px: also over rows that are shorter. */
  readonly goal: number | null;
};

/** What is looked for. */
export type Finding = {
  readonly query: string;
  readonly matchCase: boolean;
  /** The current match is the first from this offset on. */
  readonly from: number;
};

/** What main keeps of a text view: where its reader is. */
type Reading = { readonly selection: Selection | null; readonly finding: Finding | null };

const NOTHING: Reading = { selection: null, finding: null };

export function readingOf({ state }: TextViewLook): Reading {
  // Nobody but this kind keeps anything here.
  return (state.own as Reading | null) ?? NOTHING;
}

/** The view as it is now: between two moves of a drag its text may have become another. */
export function lookOf({ item }: NodeActions): TextViewLook {
  return item.look as TextViewLook;
}

export function setSelection(act: NodeActions, selection: Selection | null): void {
  act.setOwn({ ...readingOf(lookOf(act)), selection });
}

export function setFinding(act: NodeActions, finding: Finding | null): void {
  act.setOwn({ ...readingOf(lookOf(act)), finding });
}

/** The selected part of the text; null if there is none. The text may have become shorter. */
export function selectedIn(look: TextViewLook): Match | null {
  const { selection } = readingOf(look);
  if (!selection) return null;
  const { length } = look.props.text;
  const start = Math.min(selection.anchor, selection.head, length);
  const end = Math.min(Math.max(selection.anchor, selection.head), length);
  return start < end ? { start, end } : null;
}

interface Known {
  readonly finding: Finding;
  readonly matches: readonly Match[];
}

const found = new WeakMap<Readonly<TextViewProps>, Known>();

/** All matches of what is looked for, in order. */
export function matchesIn(look: TextViewLook): readonly Match[] {
  const { finding } = readingOf(look);
  if (!finding) return [];
  const known = found.get(look.props);
  const { query, matchCase } = finding;
  if (known?.finding.query === query && known.finding.matchCase === matchCase) return known.matches;
  const matches = findMatches(look.props.text, query, matchCase);
  found.set(look.props, { finding, matches });
  return matches;
}

/** Index of the first match that ends behind an offset; as many as there are if none does. */
export function matchFrom(matches: readonly Match[], offset: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the current match, -1 without any. Behind the last one comes the first. */
export function currentIn(look: TextViewLook): number {
  const { finding } = readingOf(look);
  const matches = matchesIn(look);
  if (!finding || matches.length === 0) return -1;
  let at = matchFrom(matches, finding.from);
  // One that the offset is in the middle of began before.
  if ((matches[at]?.start ?? finding.from) < finding.from) at++;
  return at % matches.length;
}
