import type { UiNode, UiRecord, UiTree } from './node.js';
import { ROOT_KEY } from './node.js';
import { isSameList, isSameValue } from './same.js';

/**
 * The records that turn `before` into `after`, in the order in which they are to be applied: what is gone, then,
 * from the root down, what changed, moved and came. The same two trees always give the same records.
 *
 * A node is the same one if its key, kind and parent are the same and its parent is; anything else is a remove
 * and an insert. Moves are as few as can be: nodes on a longest increasing subsequence stay where they are.
 * One object in both trees stands for all that is below it, too (see `TreeBuilder`): it is not looked into.
 * Props are compared by value: those that are lists or records are made anew in each frame. Cost: linear, but for children that really change places.
 */
export function diffTrees(before: UiTree, after: UiTree): UiRecord[] {
  const removes: UiRecord[] = [];
  const rest: UiRecord[] = [];
  visitKept(nodeOf(before, ROOT_KEY), nodeOf(after, ROOT_KEY));
  return removes.length === 0 ? rest : [...removes, ...rest];

  function visitKept(old: UiNode, node: UiNode): void {
    if (old === node) return;
    const props = changedProps(old.props, node.props);
    if (props) rest.push({ op: 'update', key: node.key, props });
    // Nearly always: the same children in the same order.
    if (isSameList(old.children, node.children)) {
      for (let index = 0; index < node.children.length; index += 1) {
        const child = nodeOf(after, node.children[index] ?? ROOT_KEY);
        const oldChild = nodeOf(before, child.key);
        if (oldChild.kind === child.kind) {
          visitKept(oldChild, child);
        } else {
          removes.push({ op: 'remove', key: child.key });
          rest.push(insertion(child, node.key, index));
          visitNew(child);
        }
      }
    } else {
      visitReplaced(old, node);
    }
  }

  /** Children came, went or changed places. */
  function visitReplaced(old: UiNode, node: UiNode): void {
    const kept = new Set<string>();
    for (const key of node.children) {
      const oldChild = before.get(key);
      if (oldChild?.parent === node.key && oldChild.kind === nodeOf(after, key).kind) kept.add(key);
    }
    for (const key of old.children) if (!kept.has(key)) removes.push({ op: 'remove', key });
    placeChildren(
      node,
      old.children.filter((key) => kept.has(key)),
      kept,
    );
    for (const key of node.children) {
      const child = nodeOf(after, key);
      if (kept.has(key)) visitKept(nodeOf(before, key), child);
      else visitNew(child);
    }
  }

  function visitNew(node: UiNode): void {
    for (const [index, key] of node.children.entries()) {
      rest.push(insertion(nodeOf(after, key), node.key, index));
    }
    for (const key of node.children) visitNew(nodeOf(after, key));
  }

  function placeChildren(parent: UiNode, present: string[], kept: ReadonlySet<string>): void {
    const staying = longestRun(present, parent.children);
    const inOrder = staying.size === present.length;
    // Needed only when something moves: where each record's index is counted.
    const working = inOrder ? [] : [...present];
    let previous: string | undefined;
    for (const [position, key] of parent.children.entries()) {
      if (!kept.has(key)) {
        const index = inOrder ? position : indexAfter(working, previous);
        rest.push(insertion(nodeOf(after, key), parent.key, index));
        if (!inOrder) working.splice(index, 0, key);
      } else if (!staying.has(key)) {
        working.splice(working.indexOf(key), 1);
        const index = indexAfter(working, previous);
        rest.push({ op: 'move', key, index });
        working.splice(index, 0, key);
      }
      previous = key;
    }
  }
}

function indexAfter(list: readonly string[], previous: string | undefined): number {
  return previous === undefined ? 0 : list.indexOf(previous) + 1;
}

function nodeOf(tree: UiTree, key: string): UiNode {
  const node = tree.get(key);
  if (!node) throw new Error(`UI tree is not well-formed: node '${key}' is referred to, but not in the tree`);
  return node;
}

function insertion(node: UiNode, parent: string, index: number): UiRecord {
  // Kind and props come from one node, so they belong together; the compiler cannot follow that through a union.
  return { op: 'insert', key: node.key, parent, index, kind: node.kind, props: node.props } as UiRecord;
}

function changedProps(old: UiNode['props'], now: UiNode['props']): Record<string, unknown> | null {
  const before = old as Readonly<Record<string, unknown>>;
  const after = now as Readonly<Record<string, unknown>>;
  let changed: Record<string, unknown> | null = null;
  for (const name in after) {
    if (!isSameValue(before[name], after[name])) {
      changed ??= {};
      changed[name] = after[name];
    }
  }
  for (const name in before) {
    if (!(name in after) && before[name] !== undefined) {
      changed ??= {};
      changed[name] = undefined;
    }
  }
  return changed;
}

/**
 * The largest set of `present` whose members are in the same order in `target`: patience sorting with
 * predecessors, O(n log n) (M. L. Fredman, "On computing the length of longest increasing subsequences", 1975).
 */
function longestRun(present: readonly string[], target: readonly string[]): Set<string> {
  const place = new Map(target.map((key, index) => [key, index]));
  const places = present.map((key) => place.get(key) ?? -1);
  if (places.every((value, index) => index === 0 || value > (places[index - 1] ?? -1)))
    return new Set(present);

  /** For each length, the index in `present` at which the run of that length with the smallest end ends. */
  const ends: number[] = [];
  const predecessor: number[] = [];
  for (const [index, value] of places.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[ends[middle] ?? -1] ?? -1) < value) low = middle + 1;
      else high = middle;
    }
    predecessor[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  }
  const run = new Set<string>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = predecessor[index] ?? -1) {
    run.add(present[index] ?? ROOT_KEY);
  }
  return run;
}
