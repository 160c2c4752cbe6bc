import { UiError } from './args.js';
import type { KeyPath } from './key-path.js';
import type { Kind, KindProps, UiNode, UiTree } from './node.js';
import { ROOT_KEY } from './node.js';
import { isSameList, isSameProps } from './same.js';

/** Kinds that lie on the viewport itself, wherever they are called; everything else lies in one of them. */
const TOP_LEVEL: ReadonlySet<Kind> = new Set(['window', 'dialog', 'dock', 'popup', 'panel', 'toasts']);
/** Containers that only arrange: ids inside go on from those outside. */
const ARRANGING: ReadonlySet<Kind> = new Set([
  'row',
  'column',
  'grid',
  'splitter',
  'pane',
  'quote',
  'bulletList',
  'bulletItem',
  'tableCell',
]);

/** Nothing is seen of them, so they may stand outside of any window. */
const UNSEEN: ReadonlySet<Kind> = new Set(['shortcut']);
/** What holds menus alone, and what may be in it: they are shown elsewhere, and nothing else would be seen. */
const MENU_PARTS: ReadonlySet<Kind> = new Set(['menu', 'menuItem', 'separator', 'text', 'shortcut']);
const MENUS: ReadonlySet<Kind> = new Set(['menuBar', 'menu', 'contextMenu']);

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
  readonly ids: KeyPath;
  /** Where elements without ids are counted, and how many of each kind there are so far. */
  readonly positions: KeyPath;
  readonly counts: Map<Kind, number>;
}

/** The key that an element gets. */
export type Claim = KeyPath;

/** Builds one well-formed tree from nested calls, and gives every node its key. */
export class TreeBuilder {
  readonly #tree = new Map<string, UiNode>();
  readonly #rootChildren: string[] = [];
  /** Of scopes, which may be entered again. */
  readonly #scopeCounts = new Map<KeyPath, Map<Kind, number>>();
  #place: Place;
  #isOver = false;

  /** @param keys The root's. */
  constructor(keys: KeyPath) {
    this.#place = {
      surface: null,
      parent: ROOT_KEY,
      children: this.#rootChildren,
      ids: keys,
      positions: keys,
      counts: new Map(),
    };
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
    const { key } = this.#place.positions;
    return key === ROOT_KEY ? name : `${name} in '${key}'`;
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
    this.#insert(claim, this.#node(kind, claim, props, NO_CHILDREN), where);
    if (claim.isDouble) this.#note(claim, where);
  }

  container<K extends Kind>(
    kind: K,
    claim: Claim,
    props: KindProps[K],
    body: () => void,
    where: string,
  ): void {
    const { key, isDouble } = claim;
    const children: string[] = [];
    // Holds the key's place until what is in it is known.
    const node = { key, kind, props, parent: this.#place.parent, children } as unknown as UiNode;
    this.#insert(claim, node, where);
    const ids = ARRANGING.has(kind) ? this.#place.ids : claim;
    const isSurface = TOP_LEVEL.has(kind);
    const surface = isSurface ? { key, nodes: 0 } : this.#place.surface;
    this.#within({ surface, parent: key, children, ids, positions: claim, counts: new Map() }, () => {
      if (isDouble) this.#note(claim, where);
      if (isSurface) this.#guard(body, claim, children, where);
      else run(body, where);
    });
    this.#tree.set(key, this.#node(kind, claim, props, children));
  }

  /** Adds to the props of a leaf that was drawn before in this frame. */
  amend(key: string, props: object): void {
    const node = this.#tree.get(key);
    if (node) this.#tree.set(key, { ...node, props: { ...node.props, ...props } } as UiNode);
  }

  scope(id: string, body: () => void, where: string): void {
    const ids = this.#place.ids.child(id);
    const counts = this.#scopeCounts.get(ids) ?? new Map<Kind, number>();
    this.#scopeCounts.set(ids, counts);
    this.#within({ ...this.#place, ids, positions: ids, counts }, () => run(body, where));
  }

  /** Runs a body of which nothing is drawn: for what it says to those around it. Answers what could be read in it. */
  apart(body: () => void, where: string): string {
    const { parent, surface } = this.#place;
    // No id leads here, so nothing that is drawn has its key taken away.
    const keys = this.#place.positions.sign('!apart');
    const children: string[] = [];
    const around = surface && { key: surface.key, nodes: 0 };
    try {
      this.#within({ surface: around, parent, children, ids: keys, positions: keys, counts: new Map() }, () =>
        run(body, where),
      );
      return this.#textOf(children);
    } finally {
      for (const child of children) this.#forget(child);
    }
  }

  /** What can be read in the node that is being drawn, so far. */
  get text(): string {
    return this.#textOf(this.#place.children);
  }

  #textOf(keys: readonly string[]): string {
    const texts: string[] = [];
    for (const key of keys) {
      const node = this.#tree.get(key);
      if (!node) continue;
      const own = readableIn(node);
      if (own !== '') texts.push(own);
      if (node.children.length > 0) texts.push(this.#textOf(node.children));
    }
    return texts.join(' ');
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

  /** The node that had the key before, if nothing of it has changed. */
  #node<K extends Kind>(kind: K, claim: Claim, props: KindProps[K], children: readonly string[]): UiNode {
    const parent = TOP_LEVEL.has(kind) ? ROOT_KEY : this.#place.parent;
    const last = claim.node;
    const isSame =
      last !== undefined &&
      last.kind === kind &&
      last.parent === parent &&
      isSameList(last.children, children) &&
      isSameProps(last.props, props);
    if (isSame) return last;
    // Kind and props belong together by K; the compiler does not narrow a union by a type parameter.
    claim.node = { key: claim.key, kind, props, parent, children } as unknown as UiNode;
    return claim.node;
  }

  #insert({ key }: Claim, node: UiNode, where: string): void {
    const { surface, parent, children } = this.#place;
    const isTop = TOP_LEVEL.has(node.kind);
    if (!isTop && parent === ROOT_KEY && !UNSEEN.has(node.kind)) {
      throw new UiError(
        `${where} is drawn outside of any window; draw it in the body of a window, dock or popup`,
      );
    }
    const around = this.#tree.get(parent)?.kind;
    if (around && MENUS.has(around) && !MENU_PARTS.has(node.kind)) {
      throw new UiError(
        `${where} is drawn in a menu, which holds ui.menu, ui.menuItem, ui.separator and ui.text alone; draw it outside`,
      );
    }
    if (!isTop && surface && ++surface.nodes > MOST_NODES) {
      throw new UiError(
        `${where}: there are more than ${MOST_NODES.toLocaleString('en')} elements in '${surface.key}'; draw long lists with what draws the visible rows alone: ui.virtualList, ui.feed, ui.table or ui.tree`,
      );
    }
    this.#tree.set(key, node);
    (isTop ? this.#rootChildren : children).push(key);
  }

  /** Keeps a doubled id from going unseen: two elements of one id would trade their focus and their events. */
  #note(claim: Claim, where: string): void {
    const text = `${where}: the id is taken. Give one of the two another: write '##' and something unique behind the label, or draw each in a ui.scope of its own.`;
    this.#sayThere(claim.sign('!'), text, where);
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

/** The text that a node shows itself. */
function readableIn({ kind, props }: UiNode): string {
  if (kind === 'icon') return '';
  if ('text' in props) return props.text;
  if ('spans' in props) return props.spans.map(({ text }) => text).join('');
  const isHidden = ('iconOnly' in props && props.iconOnly) || ('labelHidden' in props && props.labelHidden);
  return 'label' in props && !isHidden ? (props.label ?? '') : '';
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
