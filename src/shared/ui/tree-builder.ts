import { shortened, UiError } from './args.js';
import type { KeyPath } from './key-path.js';
import { checkNesting, isArranging, isAstray, isTopLevel } from './nesting.js';
import type { Kind, KindProps, UiNode, UiTree } from './node.js';
import { ROOT_KEY } from './node.js';
import { firstWords, readableIn } from './readable.js';
import { isSameList, isSameProps } from './same.js';
import { isRightToLeft } from './text/right-to-left.js';

/**
 * Nodes that a window, dock or popup may have. Each costs the frame about 1 µs in the worker and as much in main even
 * when nothing changes, and much more when it is first shown.
 */
const MOST_NODES = 10_000;

/** Levels that elements may be in one another: more is no interface, but a body that draws itself. */
const MOST_LEVELS = 200;
/** Where what is said that belongs to no window; and so much of it: it may be thousands of rows. */
const ASTRAY = '!astray';
const MOST_ASTRAY = 20;
/** Two elements of one id: what to do. */
const TAKEN = (): string =>
  "the id is taken. Give one of the two another: write '##' and something unique behind the label, or draw each in a ui.scope of its own.";

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
  readonly kind: Kind;
  /** Nodes around what is drawn now. */
  readonly level: number;
  /** That node's own list of children. */
  readonly children: string[];
  /** Where the ids of labelled elements begin. */
  readonly ids: KeyPath;
  /** Where elements without ids are counted, and how many of each kind there are so far. */
  readonly positions: KeyPath;
  readonly counts: Map<Kind, number>;
  /** Something in it is not as it was when it was drawn last. */
  isChanged: boolean;
  /** Something in it was added to after it had been drawn. */
  isAmended: boolean;
}

/** The key that an element gets. */
export type Claim = KeyPath;

/** Builds one well-formed tree from nested calls, and gives every node its key. */
export class TreeBuilder {
  readonly #tree = new Map<string, UiNode>();
  readonly #rootChildren: string[] = [];
  /** Of scopes, which may be entered again. */
  readonly #scopeCounts = new Map<KeyPath, Map<Kind, number>>();
  readonly #astray: string[] = [];
  #place: Place;
  #isOver = false;

  /** @param keys The root's. */
  constructor(keys: KeyPath) {
    this.#place = {
      surface: null,
      parent: ROOT_KEY,
      kind: 'root',
      level: 0,
      children: this.#rootChildren,
      ids: keys,
      positions: keys,
      counts: new Map(),
      isChanged: false,
      isAmended: false,
    };
    this.setRoot({});
  }

  /** What holds for the whole tree. */
  setRoot(props: KindProps['root']): void {
    const children = this.#rootChildren;
    this.#tree.set(ROOT_KEY, { key: ROOT_KEY, kind: 'root', props, parent: null, children });
  }

  finish(): UiTree {
    if (this.#astray.length > 0) this.#sayAstray();
    this.#isOver = true;
    return this.#tree;
  }

  /** Says which call it is and where, for errors; throws when the frame is over. */
  enter(call: string, label?: unknown): string {
    const name = typeof label === 'string' ? `ui.${call}('${shortened(label)}')` : `ui.${call}`;
    if (this.#isOver) {
      throw new UiError(`${name}: the frame is over; draw while the target runs, and do not keep app.ui`);
    }
    return this.#place.positions.where(name);
  }

  /** The path that an id has here. */
  path(id: string): string {
    return this.#place.ids.child(id).key;
  }

  claim(id: string): Claim {
    const path = this.#place.ids.child(id);
    if (!this.#tree.has(path.key)) return path;
    for (let number = 2; ; number++) {
      const double = path.double(number);
      if (!this.#tree.has(double.key)) return double;
    }
  }

  claimPosition(kind: Kind): Claim {
    const { positions, counts } = this.#place;
    const position = counts.get(kind) ?? 0;
    counts.set(kind, position + 1);
    return positions.at(kind, position);
  }

  leaf<K extends Kind>(kind: K, claim: Claim, props: KindProps[K], where: string): void {
    if (this.#goesAstray(kind, where)) return;
    this.#insert(claim, this.#node(kind, claim, props, NO_CHILDREN), where);
    if (claim.isDouble) this.#note(claim, where, TAKEN());
  }

  /** @param taken Said if the id is another's: what that means here. */
  container<K extends Kind>(
    kind: K,
    claim: Claim,
    props: KindProps[K],
    body: () => void,
    where: string,
    taken = TAKEN,
  ): void {
    if (this.#goesAstray(kind, where)) return;
    const level = this.#place.level + 1;
    if (level > MOST_LEVELS)
      throw new UiError(`${where} is more than ${MOST_LEVELS} levels deep; does it draw itself?`);
    const { key, isDouble, node: last } = claim;
    const children: string[] = [];
    // Holds the key's place until what is in it is known. If an error ends it before, it is not what it was last.
    const node = { key, kind, props, parent: this.#place.parent, children } as unknown as UiNode;
    claim.node = undefined;
    this.#insert(claim, node, where);
    const isSurface = isTopLevel(kind);
    const place: Place = {
      surface: isSurface ? { key, nodes: 0 } : this.#place.surface,
      parent: key,
      kind,
      level,
      children,
      ids: isArranging(kind) ? this.#place.ids : claim,
      positions: claim,
      counts: new Map(),
      isChanged: false,
      isAmended: false,
    };
    this.#within(place, () => {
      if (isDouble) this.#note(claim, where, taken());
      if (isSurface) this.#guard(body, claim, children, where);
      else run(body, where);
    });
    if (!place.isChanged && !place.isAmended) claim.node = last;
    this.#tree.set(key, this.#node(kind, claim, props, children));
    if (!place.isAmended) return;
    // Drawn the same again, it is not the same: what was added to it may be missing.
    claim.node = undefined;
    this.#place.isAmended = true;
  }

  /** Adds to the props of a leaf that was drawn before in this frame. */
  amend(key: string, props: object): void {
    const node = this.#tree.get(key);
    if (!node) return;
    this.#tree.set(key, { ...node, props: { ...node.props, ...props } } as UiNode);
    // What it lies in is not what it was either.
    this.#place.isAmended = true;
    for (let around = node.parent; around !== null; ) {
      const outer = this.#tree.get(around);
      if (outer) this.#tree.set(around, { ...outer });
      around = outer?.parent ?? null;
    }
  }

  scope(id: string, body: () => void, where: string): void {
    const ids = this.#place.ids.scope(id);
    const counts = this.#scopeCounts.get(ids) ?? new Map<Kind, number>();
    this.#scopeCounts.set(ids, counts);
    const place = { ...this.#place, ids, positions: ids, counts };
    this.#within(place, () => run(body, where));
    this.#place.isChanged ||= place.isChanged;
    this.#place.isAmended ||= place.isAmended;
  }

  /** Runs a body of which nothing is drawn: for what it says to those around it. Answers what could be read in it. */
  apart(body: () => void, where: string): string {
    const { parent, kind, level, surface } = this.#place;
    // No id leads here, so nothing that is drawn has its key taken away.
    const keys = this.#place.positions.sign('!apart');
    const children: string[] = [];
    const around = surface && { key: surface.key, nodes: 0 };
    const place = { surface: around, parent, kind, level, children, ids: keys, positions: keys };
    try {
      this.#within({ ...place, counts: new Map(), isChanged: false, isAmended: false }, () =>
        run(body, where),
      );
      return readableIn(this.#tree, children);
    } finally {
      for (const child of children) this.#forget(child);
    }
  }

  /** Says what is wrong and belongs to no window, dock or popup: it gets one of its own, and all else is drawn. */
  astray(message: string): void {
    this.#astray.push(message);
  }

  /** What can be read in the node that is being drawn, so far. */
  get text(): string {
    return readableIn(this.#tree, this.#place.children);
  }

  /** How the node that is being drawn is written, by its first letter; null while it has none. */
  get isRightToLeft(): boolean | null {
    const words = firstWords(this.#tree, this.#place.children);
    return words === null ? null : isRightToLeft(words);
  }

  #goesAstray(kind: Kind, where: string): boolean {
    if (!isAstray(kind, this.#place.parent)) return false;
    this.astray(`${where} is drawn outside of any window; draw it in the body of a window, dock or popup`);
    return true;
  }

  #sayAstray(): void {
    const messages = this.#astray.splice(0, MOST_ASTRAY);
    const { ids } = this.#place;
    const props = { title: 'Misuse of app.ui' };
    const body = (): void => {
      for (const [index, message] of messages.entries())
        this.#sayThere(ids.sign(`${ASTRAY}${index}`), message, ASTRAY);
    };
    this.container('window', ids.sign(ASTRAY), props, body, ASTRAY);
  }

  /** A call that cannot be drawn spoils its own window alone: the others are drawn, and this one says why. */
  #guard(body: () => void, claim: Claim, children: string[], where: string): void {
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
      this.#sayThere(claim.sign('!error'), error.message, where);
      children.push(...before);
    }
  }

  /** The node that had the key before, if nothing of it has changed, nor of what is in it. */
  #node<K extends Kind>(kind: K, claim: Claim, props: KindProps[K], children: readonly string[]): UiNode {
    const parent = isTopLevel(kind) ? ROOT_KEY : this.#place.parent;
    const last = claim.node;
    const isSame =
      last !== undefined &&
      last.kind === kind &&
      last.parent === parent &&
      isSameList(last.children, children) &&
      isSameProps(last.props, props);
    if (isSame) return last;
    this.#place.isChanged = true;
    // Kind and props belong together by K; the compiler does not narrow a union by a type parameter.
    claim.node = { key: claim.key, kind, props, parent, children } as unknown as UiNode;
    return claim.node;
  }

  #insert({ key }: Claim, node: UiNode, where: string): void {
    const { surface, children } = this.#place;
    const isTop = isTopLevel(node.kind);
    if (!isTop) checkNesting(node.kind, this.#place, where);
    if (!isTop && surface && ++surface.nodes > MOST_NODES) {
      throw new UiError(
        `${where}: there are more than ${MOST_NODES.toLocaleString('en')} elements in '${surface.key}'; draw long lists with what draws the visible rows alone: ui.virtualList, ui.feed, ui.table or ui.tree`,
      );
    }
    this.#tree.set(key, node);
    (isTop ? this.#rootChildren : children).push(key);
  }

  /** Keeps a doubled id from going unseen: two elements of one id would trade their focus and their events. */
  #note(claim: Claim, where: string, taken: string): void {
    this.#sayThere(claim.sign('!'), `${where}: ${taken}`, where);
  }

  /** Says what is wrong with an element in a place where it is seen: what can be drawn is drawn. */
  say(claim: Claim, wrong: string, where: string): void {
    this.#sayThere(claim.sign('!wrong'), `${where}: ${wrong}`, where);
  }

  #sayThere(claim: Claim, text: string, where: string): void {
    this.#insert(
      claim,
      this.#node('text', claim, { text, role: 'caption', tone: 'danger' }, NO_CHILDREN),
      where,
    );
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

/** What is drawn after a pause would come when the frame is over; a generator draws nothing until it is asked. */
function run(body: () => void, where: string): void {
  const result: unknown = body();
  if (typeof result !== 'object' || result === null) return;
  if (result instanceof Promise) {
    result.catch(() => {});
    throw new UiError(
      `${where}: the body returned a promise; expected it to draw and return. Ask app.services for what takes time`,
    );
  }
  if ('next' in result && typeof result.next === 'function')
    throw new UiError(`${where}: the body is a generator, which draws nothing; expected a plain function`);
}
