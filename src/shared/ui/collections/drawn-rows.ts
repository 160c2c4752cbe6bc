import { checkBody, checkString, describe, UiError } from '../args.js';
import { beginPattern, findPattern } from '../find-pattern.js';
import type { Call, FrameCore } from '../frame-core.js';
import type { KindProps } from '../node.js';
import type { Ui } from '../ui.js';
import type { RowLook } from '../views.js';
import { chosenRows, isFew, textsOf } from './copied-rows.js';
import { hasMatch, lookThroughRows } from './find-rows.js';
import type { FoundRows, RowAnswers, RowProps } from './props.js';
import { isSelectionSteps, type RowIds, type SelectionMode, selectedAfter } from './selection.js';
import type { RowsMoved } from './ui.js';

/** Drawn of a collection that main has not laid out yet: more than most have room for, and cheap. */
const FIRST_ROWS = 40;

/** The most that browsers lay out faithfully in one scrolling region, CSS px; a larger text has room in it, too. */
const MOST_HEIGHT = 16_000_000;
const USUAL_HEIGHT = 28;

/** The rows of a collection in this frame. */
export interface Rows extends RowIds {
  readonly call: Call;
  readonly selected: ReadonlySet<string>;
  /** A row as text. */
  rowText(index: number): string;
  /** Of rows that are not simply one below the other: looks through a stretch of them. */
  lookThrough?(pattern: RegExp, look: RowLook): FoundRows;
}

interface Options {
  readonly rowHeight?: number;
  readonly selection?: SelectionMode;
  readonly selected?: Set<string>;
  readonly disabled?: boolean;
}

/** What lists, tables and trees have in common: which rows are drawn, what is selected, what is copied and moved. */
export class DrawnRows {
  readonly #core: FrameCore;
  /** Path of the id → the collection drawn last for it; their keys differ when an id is doubled. */
  readonly #drawn = new Map<string, Rows>();

  constructor(core: FrameCore) {
    this.#core = core;
  }

  /** What every collection checks: the function that draws a row, and that browsers can scroll so far. */
  check(row: unknown, rowCount: number, options: Options, where: string): void {
    checkBody(row, where);
    this.#checkHeight(rowCount, options, where);
  }

  #checkHeight(rowCount: number, { rowHeight = USUAL_HEIGHT }: Options, where: string): void {
    const most = Math.floor(MOST_HEIGHT / rowHeight);
    if (rowCount <= most) return;
    throw new UiError(
      `${where}: there are ${rowCount.toLocaleString('en')} rows; browsers scroll through ${most.toLocaleString('en')} of this height at most: show a part of them, or filter`,
    );
  }

  /** What is selected now: what hot code gave, or what the user made of it. */
  selectedNow({ claim }: Call, ids: RowIds, options: Options): Set<string> {
    const { selected = new Set<string>(), selection = 'none', disabled } = options;
    if (selection === 'none' || disabled) return selected;
    const change = this.#core.events.take(claim.key, 'change');
    return change && isSelectionSteps(change.value) ? selectedAfter(selected, change.value, ids) : selected;
  }

  /** Indices of the rows that are wanted. */
  wanted({ claim }: Call, rowCount: number): number[] {
    const view = this.#core.view(claim.key);
    const first = Math.max(0, Math.min(view?.first ?? 0, rowCount - 1));
    const last = Math.min(rowCount, first + (view?.count ?? FIRST_ROWS));
    const indices: number[] = [];
    const keep = view?.keep;
    if (keep !== undefined && keep < first) indices.push(keep);
    for (let index = first; index < last; index++) indices.push(index);
    if (keep !== undefined && keep >= last && keep < rowCount) indices.push(keep);
    return indices;
  }

  rowProps(rows: Rows, index: number): RowProps {
    const rowId: unknown = rows.rowId(index);
    if (typeof rowId !== 'string' || rowId === '') {
      throw new UiError(
        `${rows.call.where}: the id of row ${index} is ${rowId === '' ? 'empty' : String(rowId)}; expected a string that stays with the row`,
      );
    }
    return { index, rowId, selected: rows.selected.has(rowId) };
  }

  /** A row of which others may have the id already: that is said in it. @param fix What gives rows their ids. */
  container<K extends 'listRow' | 'tableRow' | 'treeRow' | 'article'>(
    kind: K,
    { call }: Rows,
    props: KindProps[K],
    body: () => void,
    fix = 'rowId has to give each row an id of its own',
  ): void {
    const { builder } = this.#core;
    const { rowId, index } = props;
    const taken = (): string =>
      `row ${index} has the id ${describe(rowId)}, which a row above it has already; ${fix}.`;
    builder.container(kind, builder.claim(rowId), props, body, call.where, taken);
  }

  /** Says of a row that is being drawn whether it has what the user looks for. */
  mark(rows: Rows, props: RowProps, text: () => string): void {
    const pattern = this.#pattern(rows);
    if (pattern && hasMatch(checkedText(rows, props.index, text()), pattern)) props.found = true;
  }

  /** Draws the rows that are wanted in their collection. */
  draw<K extends 'virtualList' | 'table' | 'tree' | 'feed'>(
    kind: K,
    props: KindProps[K],
    label: string,
    rows: Rows,
    wanted: readonly number[],
    drawRow: (index: number) => void,
  ): void {
    const { claim, where } = rows.call;
    const path = this.#core.path(label);
    this.#core.builder.container(
      kind,
      claim,
      { ...props, ...this.#answers(rows) },
      () => {
        for (const index of wanted) drawRow(index);
        if (!('disabled' in props && props.disabled)) this.#copy(rows);
      },
      where,
    );
    this.#drawn.set(path, rows);
  }

  #pattern({ call }: Rows): RegExp | null {
    const query = this.#core.view(call.claim.key)?.find;
    return query ? findPattern(query.query, query.matchCase) : null;
  }

  /** Looks through the rows that main asks for. */
  #found(rows: Rows): FoundRows | null {
    const look = this.#core.view(rows.call.claim.key)?.find?.look;
    const pattern = this.#pattern(rows);
    if (!look || !pattern) return null;
    if (rows.lookThrough) return rows.lookThrough(pattern, look);
    return lookThroughRows(rows, (index) => textOf(rows, index), pattern, look);
  }

  /** To what main asks of rows that are not drawn. */
  #answers(rows: Rows): RowAnswers {
    const { typed, copy } = this.#core.view(rows.call.claim.key) ?? {};
    const answers: RowAnswers = {};
    const found = this.#found(rows);
    if (found) answers.found = found;
    const text = (index: number): string => textOf(rows, index);
    if (typed) answers.typed = lookThroughRows(rows, text, beginPattern(typed.word), typed.look, 1);
    if (copy) answers.copied = textsOf(rows, text, copy);
    return answers;
  }

  activated(label: string): string | null {
    return (
      this.#core.events.take(this.#find('activated', label).call.claim.key, 'activateRow')?.rowId ?? null
    );
  }

  moved(label: string): RowsMoved | null {
    const rows = this.#find('moved', label);
    const event = this.#core.events.take(rows.call.claim.key, 'moveRows');
    if (!event) return null;
    const isTogether = rows.selected.has(event.rowId);
    const indices = indicesWhere(rows, (id) => (isTogether ? rows.selected.has(id) : id === event.rowId));
    const first = indices[0];
    const last = indices.at(-1);
    if (first === undefined || last === undefined) return null;
    const { to } = event;
    const target = to === 'up' ? first - 1 : to === 'down' ? last + 2 : to;
    if (target < 0 || target > rows.rowCount) return null;
    return { ids: indices.map((index) => rows.rowId(index)), to: target };
  }

  #copy(rows: Rows): void {
    const event = this.#core.events.take(rows.call.claim.key, 'copyRows');
    if (!event) return;
    const chosen = chosenRows(rows, rows.selected, event.rowId);
    if (chosen.length === 0) return;
    if (isFew(chosen)) {
      const text = chosen.map(({ index }) => textOf(rows, index)).join('\n');
      this.#core.commands.push({ service: 'clipboard', method: 'writeText', args: [text] });
      return;
    }
    // Their texts may take longer than a frame has: main asks for them stretch by stretch.
    const ids = chosen.map(({ id }) => id);
    const indices = chosen.map(({ index }) => index);
    const { key } = rows.call.claim;
    this.#core.commands.push({ service: 'clipboard', method: 'copyRows', args: [key, ids, indices] });
  }

  #find(call: keyof Ui, label: string): Rows {
    const where = this.#core.enter(call, label);
    const found = typeof label === 'string' ? this.#drawn.get(this.#core.path(label)) : undefined;
    if (found) return found;
    throw new UiError(
      `${where}: no collection of that label has been drawn here in this frame; draw it before, in the same window, list item or scope`,
    );
  }
}

function textOf(rows: Rows, index: number): string {
  return checkedText(rows, index, rows.rowText(index));
}

function checkedText({ call }: Rows, index: number, text: unknown): string {
  checkString(text, call.where, `the text of row ${index}`);
  return text;
}

function indicesWhere({ rowCount, rowId }: RowIds, fits: (id: string) => boolean): number[] {
  const indices: number[] = [];
  for (let index = 0; index < rowCount; index++) if (fits(rowId(index))) indices.push(index);
  return indices;
}
