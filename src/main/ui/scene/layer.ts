import { diffTrees } from '../../../shared/ui/diff.js';
import { ROOT_KEY, type UiRecord, type UiTree } from '../../../shared/ui/node.js';
import { applyRecords, emptyTree, type MutableTree } from '../../../shared/ui/tree.js';
import type { UiLayer } from '../canvas-ui.types.js';
import { adoptCell } from './arranging.js';
import { Item, type SceneKit } from './item.js';

/** What a layer tells while it changes. */
export interface LayerListener {
  /** In the tree, with parent and props. */
  added(item: Item): void;
  updated(item: Item): void;
  /** Has another place among its siblings; `updated` follows. */
  moved(item: Item): void;
  /** About to be disposed of; called for the item at the top of what is removed, before it leaves its parent. */
  removing(item: Item): void;
  removed(item: Item): void;
}

/** Props that the layout of a node's children depends on. */
const CHILDREN_BY = ['align', 'grow', 'height'] as const;

/** One of the trees: its nodes, and an item for each. */
export class Layer {
  readonly name: UiLayer;
  readonly root: Item;
  /** Everything that floats, in the order in which it came. */
  readonly floating = new Set<Item>();
  /** Holds the elements of all that floats, and the root's. */
  readonly element: HTMLElement;
  readonly #kit: () => SceneKit;
  readonly #listener: LayerListener;
  readonly #items = new Map<string, Item>();
  #tree: MutableTree = emptyTree();

  constructor(name: UiLayer, element: HTMLElement, kit: () => SceneKit, listener: LayerListener) {
    this.name = name;
    this.element = element;
    this.#kit = kit;
    this.#listener = listener;
    this.root = this.#create(ROOT_KEY, null);
    this.root.restyle();
    element.append(this.root.elements.main);
  }

  get tree(): UiTree {
    return this.#tree;
  }

  item(key: string): Item | undefined {
    return this.#items.get(key);
  }

  items(): IterableIterator<Item> {
    return this.#items.values();
  }

  /** @throws when a record does not fit the tree; the layer then shows what the records before it made. */
  apply(records: readonly UiRecord[]): void {
    try {
      applyRecords(this.#tree, records);
    } catch (error) {
      // How far it got is not known here: what is shown is made anew from the tree.
      for (const child of [...this.root.children]) this.#remove(child);
      for (const record of diffTrees(emptyTree(), this.#tree)) this.#follow(record);
      throw error;
    }
    for (const record of records) this.#follow(record);
  }

  replace(tree: UiTree): void {
    this.apply(diffTrees(this.#tree, tree));
  }

  dispose(): void {
    for (const child of [...this.root.children]) this.#remove(child);
    this.root.dispose();
    this.#items.clear();
  }

  #follow(record: UiRecord): void {
    switch (record.op) {
      case 'insert': {
        const parent = this.#items.get(record.parent);
        // Removed again by a later record of the same batch: it was never shown.
        if (!parent || !this.#tree.has(record.key)) return;
        this.#insert(record.key, parent, record.index);
        return;
      }
      case 'remove': {
        const item = this.#items.get(record.key);
        if (item) this.#remove(item);
        return;
      }
      case 'move': {
        const item = this.#items.get(record.key);
        if (item?.parent) this.#move(item, item.parent, record.index);
        return;
      }
      case 'update': {
        const item = this.#items.get(record.key);
        const node = this.#tree.get(record.key);
        if (!item || !node) return;
        item.props = node.props;
        item.restyle();
        if (CHILDREN_BY.some((name) => name in record.props))
          for (const child of item.children) child.restyle();
        this.#listener.updated(item);
        return;
      }
      default:
        throw new Error(`There is no such UI record: ${JSON.stringify(record satisfies never)}`);
    }
  }

  #create(key: string, parent: Item | null): Item {
    const node = this.#tree.get(key);
    if (!node) throw new Error(`UI tree has no node '${key}' although a record inserted it`);
    const item = new Item(node, this.name, this.#kit(), parent);
    this.#items.set(key, item);
    return item;
  }

  #insert(key: string, parent: Item, index: number): void {
    const item = this.#create(key, parent);
    parent.children.splice(index, 0, item);
    const next = this.#nextElement(item, parent, index);
    if (item.floating) {
      this.floating.add(item);
      this.element.insertBefore(item.elements.main, next);
    } else if (!parent.definition.shelves) {
      const flowIndex = flowIndexOf(parent, index);
      if (parent.arranges) adoptCell(parent, item);
      else parent.yoga.insertChild(item.yoga, flowIndex);
      if (!parent.definition.rows) parent.content.addChildAt(item.view, flowIndex);
      (parent.elements.content ?? parent.elements.main).insertBefore(item.elements.main, next);
    }
    item.restyle();
    this.#listener.added(item);
  }

  #move(item: Item, parent: Item, index: number): void {
    parent.children.splice(parent.children.indexOf(item), 1);
    parent.children.splice(index, 0, item);
    if (!item.floating && !parent.definition.shelves) {
      const flowIndex = flowIndexOf(parent, index);
      if (parent.arranges) {
        parent.rearrange();
      } else {
        parent.yoga.removeChild(item.yoga);
        parent.yoga.insertChild(item.yoga, flowIndex);
      }
      if (!parent.definition.rows) parent.content.addChildAt(item.view, flowIndex);
    }
    if (!parent.definition.shelves) moveElement(item.elements.main, this.#nextElement(item, parent, index));
    this.#listener.moved(item);
    this.#listener.updated(item);
  }

  #remove(item: Item): void {
    this.#listener.removing(item);
    item.parent?.children.splice(item.parent.children.indexOf(item), 1);
    this.#forget(item);
  }

  #forget(item: Item): void {
    for (const child of item.children.splice(0)) this.#forget(child);
    this.#items.delete(item.key);
    this.floating.delete(item);
    item.dispose();
    this.#listener.removed(item);
  }

  /** Element of the next sibling that lives in the same place. */
  #nextElement(item: Item, parent: Item, index: number): Element | null {
    for (const sibling of parent.children.slice(index + 1)) {
      if (sibling.floating === item.floating) return sibling.elements.main;
    }
    return null;
  }
}

/** Index among the children that are laid out inside the parent. */
function flowIndexOf(parent: Item, index: number): number {
  let flow = 0;
  for (const sibling of parent.children.slice(0, index)) if (!sibling.floating) flow++;
  return flow;
}

/**
 * Moves an element among its siblings. Taking it out would take the focus and break off what an input method
 * composes, so the siblings between go around it if it has the focus.
 */
function moveElement(element: Element, next: Element | null): void {
  const parent = element.parentElement;
  if (!parent || element.nextElementSibling === next) return;
  if (!element.contains(element.ownerDocument.activeElement)) {
    parent.insertBefore(element, next);
    return;
  }
  const siblings = [...parent.children];
  const from = siblings.indexOf(element);
  const to = next ? siblings.indexOf(next) : siblings.length;
  if (to > from) for (const between of siblings.slice(from + 1, to)) parent.insertBefore(between, element);
  else for (const between of siblings.slice(to, from).reverse()) element.after(between);
}
