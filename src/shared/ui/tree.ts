import type { UiNode, UiRecord } from './node.js';
import { ROOT_KEY } from './node.js';

/** A tree that is being changed in place, by its owner alone. */
export type MutableTree = Map<string, UiNode>;

/** The tree that has nothing but its root. */
export function emptyTree(): MutableTree {
  return new Map([[ROOT_KEY, { key: ROOT_KEY, kind: 'root', props: {}, parent: null, children: [] }]]);
}

type Writable = { -readonly [P in keyof UiNode]: UiNode[P] } & { children: string[] };

/**
 * Applies records to `tree` in place, in order, and returns it. Nodes are replaced, never changed, and so is what they
 * lie in: whoever holds a node from before still sees it as it was, and a node that is there still has all below it. Throws at the first record that does not fit the tree (a key that
 * is not there or there already, an index out of range); the records before it stay applied.
 */
export function applyRecords(tree: MutableTree, records: readonly UiRecord[]): MutableTree {
  // A parent with many new children is copied once, not once for each.
  const own = new Map<string, Writable>();
  const renewed = new Set<string>();
  for (const record of records) {
    switch (record.op) {
      case 'insert': {
        const { key, kind, props, parent, index } = record;
        if (tree.has(key)) throw misfit(record, 'the key is in the tree already');
        const siblings = writable(parent, record).children;
        if (!(index >= 0 && index <= siblings.length))
          throw misfit(record, outOfRange(index, siblings.length));
        siblings.splice(index, 0, key);
        tree.set(key, { key, kind, props, parent, children: [] } as UiNode);
        break;
      }
      case 'remove': {
        const siblings = writable(parentOf(record.key, record), record).children;
        siblings.splice(siblings.indexOf(record.key), 1);
        forget(record.key);
        break;
      }
      case 'move': {
        const siblings = writable(parentOf(record.key, record), record).children;
        if (!(record.index >= 0 && record.index < siblings.length)) {
          throw misfit(record, outOfRange(record.index, siblings.length - 1));
        }
        siblings.splice(siblings.indexOf(record.key), 1);
        siblings.splice(record.index, 0, record.key);
        break;
      }
      case 'update': {
        const node = writable(record.key, record);
        const props: Record<string, unknown> = { ...node.props, ...record.props };
        for (const name in record.props) if (props[name] === undefined) delete props[name];
        node.props = props as UiNode['props'];
        break;
      }
      default:
        throw misfit(record satisfies never, 'there is no such operation');
    }
  }
  return tree;

  function writable(key: string, record: UiRecord): Writable {
    let node = own.get(key);
    if (!node) {
      const shared = tree.get(key);
      if (!shared) throw misfit(record, `there is no node '${key}'`);
      node = { ...shared, children: [...shared.children] };
      own.set(key, node);
      tree.set(key, node as UiNode);
      renew(shared.parent);
    }
    return node;
  }

  function renew(key: string | null): void {
    for (let around = key; around !== null && !own.has(around) && !renewed.has(around); ) {
      const node = tree.get(around);
      if (!node) return;
      tree.set(around, { ...node });
      renewed.add(around);
      around = node.parent;
    }
  }

  function parentOf(key: string, record: UiRecord): string {
    const parent = tree.get(key)?.parent;
    if (parent === undefined) throw misfit(record, `there is no node '${key}'`);
    if (parent === null) throw misfit(record, 'the root stays where it is');
    return parent;
  }

  function forget(key: string): void {
    for (const child of tree.get(key)?.children ?? []) forget(child);
    tree.delete(key);
    own.delete(key);
    renewed.delete(key);
  }
}

function outOfRange(index: number, last: number): string {
  return `index ${index} is not between 0 and ${last}`;
}

function misfit(record: UiRecord, why: string): Error {
  return new Error(`UI record ${record.op} '${record.key}' does not fit the tree: ${why}`);
}
