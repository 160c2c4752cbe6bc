import { UiError } from './args.js';
import { joinKey, positionKey } from './ids.js';
import type { Kind, KindProps, UiNode, UiTree } from './node.js';
import { ROOT_KEY } from './node.js';

/** Kinds that lie on the viewport itself, wherever they are called; everything else lies in one of them. */
const TOP_LEVEL: ReadonlySet<Kind> = new Set(['window', 'dock', 'popup']);
/** Containers that only arrange: ids inside go on from those outside. */
const ARRANGING: ReadonlySet<Kind> = new Set(['row', 'column']);

/**
 * Nodes that a window, dock or popup may have. Each costs the frame about 1 µs in the worker and as much in main even
 * when nothing changes, and much more when it is first shown.
 */
const MOST_NODES = 10_000;

/** Leaves are most of a tree: they share their emptiness. */
const NO_CHILDREN: readonly string[] = [];

/** A window, dock or popup that is being drawn. */
interface Surface {
  readonly key: string;
  nodes: number;
}

interface Place {
  /** What the nodes are counted for; null on the root. */
  readonly surface: Surface | null;
  /** The node that gets what is drawn now. */
  readonly parent: string;
  /** That node's own list of children. */
  readonly children: string[];
  /** Where the ids of labelled elements begin. */
  readonly ids: string;
  /** Where elements without ids are counted, and how many of each kind there are so far. */
  readonly positions: string;
  readonly counts: Map<Kind, number>;
}

/** A key for an id. `isDouble`: the id was taken, so the key has a number behind it. */
export interface Claim {
  readonly key: string;
  readonly isDouble: boolean;
}

/** Builds one well-formed tree from nested calls, and gives every node its key. */
export class TreeBuilder {
  readonly #tree = new Map<string, UiNode>();
  readonly #rootChildren: string[] = [];
  /** Of scopes, which may be entered again. */
  readonly #scopeCounts = new Map<string, Map<Kind, number>>();
  #place: Place = {
    surface: null,
    parent: ROOT_KEY,
    children: this.#rootChildren,
    ids: ROOT_KEY,
    positions: ROOT_KEY,
    counts: new Map(),
  };
  #isOver = false;

  constructor() {
    this.setRoot({});
  }

  /** What holds for the whole tree. */
  setRoot(props: KindProps['root']): void {
    const children = this.#rootChildren;
    this.#tree.set(ROOT_KEY, { key: ROOT_KEY, kind: 'root', props, parent: null, children });
  }

  finish(): UiTree {
    this.#isOver = true;
    return this.#tree;
  }

  /** Says which call it is and where, for errors; throws when the frame is over. */
  enter(call: string, label?: unknown): string {
    const name = typeof label === 'string' ? `ui.${call}('${label}')` : `ui.${call}`;
    if (this.#isOver) {
      throw new UiError(`${name}: the frame is over; draw while the target runs, and do not keep app.ui`);
    }
    return this.#place.positions === ROOT_KEY ? name : `${name} in '${this.#place.positions}'`;
  }

  /** The path that an id has here. */
  path(id: string): string {
    return joinKey(this.#place.ids, id);
  }

  claim(id: string): Claim {
    const path = this.path(id);
    if (!this.#tree.has(path)) return { key: path, isDouble: false };
    let number = 2;
    while (this.#tree.has(`${path}#${number}`)) number++;
    return { key: `${path}#${number}`, isDouble: true };
  }

  claimPosition(kind: Kind): Claim {
    const { positions, counts } = this.#place;
    const position = counts.get(kind) ?? 0;
    counts.set(kind, position + 1);
    return { key: positionKey(positions, kind, position), isDouble: false };
  }

  leaf<K extends Kind>(kind: K, { key, isDouble }: Claim, props: KindProps[K], where: string): void {
    this.#insert(kind, key, props, where, NO_CHILDREN);
    if (isDouble) this.#note(key, where);
  }

  container<K extends Kind>(
    kind: K,
    { key, isDouble }: Claim,
    props: KindProps[K],
    body: () => void,
    where: string,
  ): void {
    const children: string[] = [];
    this.#insert(kind, key, props, where, children);
    const ids = ARRANGING.has(kind) ? this.#place.ids : key;
    const isSurface = TOP_LEVEL.has(kind);
    const surface = isSurface ? { key, nodes: 0 } : this.#place.surface;
    this.#within({ surface, parent: key, children, ids, positions: key, counts: new Map() }, () => {
      if (isDouble) this.#note(key, where);
      if (isSurface) this.#guard(body, key, children, where);
      else run(body, where);
    });
  }

  scope(id: string, body: () => void, where: string): void {
    const ids = this.path(id);
    const counts = this.#scopeCounts.get(ids) ?? new Map<Kind, number>();
    this.#scopeCounts.set(ids, counts);
    this.#within({ ...this.#place, ids, positions: ids, counts }, () => run(body, where));
  }

  /** A call that cannot be drawn spoils its own window alone: the others are drawn, and this one says why. */
  #guard(body: () => void, key: string, children: string[], where: string): void {
    const outer = this.#place;
    try {
      run(body, where);
    } catch (error) {
      if (!(error instanceof UiError)) throw error;
      this.#place = outer;
      const { surface } = outer;
      if (surface && surface.nodes > MOST_NODES) {
        for (const child of children.splice(0)) this.#forget(child);
        surface.nodes = 0;
      }
      const before = children.splice(0);
      this.#insert(
        'text',
        `${key}!error`,
        { text: error.message, role: 'caption', tone: 'danger' },
        where,
        NO_CHILDREN,
      );
      children.push(...before);
    }
  }

  #insert<K extends Kind>(
    kind: K,
    key: string,
    props: KindProps[K],
    where: string,
    children: readonly string[],
  ): void {
    const isTop = TOP_LEVEL.has(kind);
    if (!isTop && this.#place.parent === ROOT_KEY) {
      throw new UiError(
        `${where} is drawn outside of any window; draw it in the body of a window, dock or popup`,
      );
    }
    const { surface } = this.#place;
    if (!isTop && surface && ++surface.nodes > MOST_NODES) {
      throw new UiError(
        `${where}: there are more than ${MOST_NODES.toLocaleString('en')} elements in '${surface.key}'; draw long lists with what draws the visible rows alone: ui.virtualList, ui.table or ui.tree`,
      );
    }
    const parent = isTop ? ROOT_KEY : this.#place.parent;
    // Kind and props belong together by K; the compiler does not narrow a union by a type parameter.
    this.#tree.set(key, { key, kind, props, parent, children } as unknown as UiNode);
    (isTop ? this.#rootChildren : this.#place.children).push(key);
  }

  /** Keeps a doubled id from going unseen: two elements of one id would trade their focus and their events. */
  #note(key: string, where: string): void {
    const text = `${where}: the id is taken. Give one of the two another: write '##' and something unique behind the label, or draw each in a ui.scope of its own.`;
    this.#insert('text', `${key}!`, { text, role: 'caption', tone: 'danger' }, where, NO_CHILDREN);
  }

  #forget(key: string): void {
    for (const child of this.#tree.get(key)?.children ?? []) this.#forget(child);
    this.#tree.delete(key);
  }

  #within(place: Place, body: () => void): void {
    const outer = this.#place;
    this.#place = place;
    try {
      body();
    } finally {
      this.#place = outer;
    }
  }
}

/** What is drawn after a pause would come when the frame is over. */
function run(body: () => void, where: string): void {
  const result: unknown = body();
  if (!(result instanceof Promise)) return;
  result.catch(() => {});
  throw new UiError(
    `${where}: the body returned a promise; expected it to draw and return. Ask app.services for what takes time`,
  );
}
