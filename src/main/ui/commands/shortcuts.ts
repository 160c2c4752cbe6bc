import { parseShortcut } from '../../../shared/ui/shortcut.js';
import { isRowItem } from '../collections/collection.js';
import { isField } from '../kinds/fields/field-element.js';
import type { Item } from '../scene/item.js';
import type { Hit } from '../semantics/overlay.js';
import { IS_MAC, matchesChord } from './chords.js';
import { isUsable } from './commands.js';

export interface ShortcutsHost {
  /** Everything that hot code has drawn. */
  items(): Iterable<Item>;
  hit(target: EventTarget | null): Hit | null;
  /** What had the focus last, of the app. */
  focused(): Item | null;
  press(item: Item): void;
}

/** What native controls answer by themselves. */
const NATIVE = /^(Enter|Space| |Tab|Arrow\w+|Home|End|PageUp|PageDown)$/;
/** What editing text answers, with Ctrl or the command key. */
const EDITING = /^([acvxzyACVXZY]|Backspace|Delete|Insert|Arrow\w+|Home|End|Enter)$/;

/**
 * Runs what hot code has given a shortcut: buttons, menu items, and what it asks `ui.shortcut` for. In the window that
 * has the focus the innermost wins; then what is in no window, such as the menu bar.
 */
export class Shortcuts {
  readonly #host: ShortcutsHost;
  readonly #abort = new AbortController();

  constructor(target: EventTarget, host: ShortcutsHost) {
    this.#host = host;
    target.addEventListener('keydown', this.#onKeyDown as EventListener, { signal: this.#abort.signal });
  }

  dispose(): void {
    this.#abort.abort();
  }

  /** Whether the key would run something, pressed where the focus is. */
  has(event: KeyboardEvent): boolean {
    return this.#isFree(event) && this.#find(event) !== null;
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229 || !this.#isFree(event)) return;
    const found = this.#find(event);
    if (!found) return;
    event.preventDefault();
    event.stopPropagation();
    // A key that is held down presses a button once; what a shortcut alone asks for may go on (undo).
    if (!event.repeat || found.is('shortcut')) this.#host.press(found);
  };

  /** Whether the key belongs to nobody nearer: a control that has the focus, or the text that is edited. */
  #isFree(event: KeyboardEvent): boolean {
    const { target } = event;
    const hasCommand = event.ctrlKey || event.metaKey;
    if (isField(target)) {
      const item = this.#host.hit(target)?.item;
      if (hasCommand && event.key === 'Enter')
        return !(item && 'submits' in item.props && item.props.submits);
      if (event.defaultPrevented || event.getModifierState('AltGraph')) return false;
      const isTyped = event.key.length === 1 && !hasCommand && (!event.altKey || IS_MAC);
      return !isTyped && !(hasCommand && !event.altKey && EDITING.test(event.key)) && !isPlainEditing(event);
    }
    if (event.defaultPrevented) return false;
    const isPlain = !hasCommand && !event.altKey;
    return !(
      isPlain &&
      NATIVE.test(event.key) &&
      target instanceof Element &&
      target !== target.ownerDocument.body
    );
  }

  #find(event: KeyboardEvent): Item | null {
    const focused = this.#host.focused();
    const around = new Map<Item, number>();
    for (let item = focused; item?.parent; item = item.parent) around.set(item, depthOf(item));
    const isInWindow = focused?.floatingAncestor?.is('window') === true;
    let best: Item | null = null;
    let bestRank = Number.NEGATIVE_INFINITY;
    for (const item of this.#host.items()) {
      if (!('shortcut' in item.props) || !item.props.shortcut) continue;
      const chord = parseShortcut(item.props.shortcut);
      if (typeof chord === 'string' || !matchesChord(chord, event, IS_MAC) || !isUsable(item)) continue;
      const rank = rankOf(item, around, isInWindow);
      if (rank <= bestRank) continue;
      best = item;
      bestRank = rank;
    }
    return best;
  }
}

/** Keys without Ctrl that edit a field. */
function isPlainEditing(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  return (
    /^(Enter|Escape|Tab|Backspace|Delete|Insert|Arrow\w+|Home|End|PageUp|PageDown)$/.test(event.key) &&
    !event.altKey
  );
}

/** How near an item is to the focus: the deepest container that both are in; −∞ if it is in another window or row. */
function rankOf(item: Item, around: ReadonlyMap<Item, number>, isInWindow: boolean): number {
  for (let outer = item.parent; outer; outer = outer.parent) {
    const depth = around.get(outer);
    if (depth !== undefined) return depth;
    // The keys of one row are meant for that row: with the focus elsewhere, any row would do.
    if (outer.is('listItem') || isRowItem(outer)) return Number.NEGATIVE_INFINITY;
  }
  const floating = item.floatingAncestor;
  if (!floating?.is('window')) return 0;
  // With the focus nowhere, the front window has it.
  return !isInWindow && floating.state.front ? 0.5 : Number.NEGATIVE_INFINITY;
}

function depthOf(item: Item): number {
  let depth = 0;
  for (let around = item.parent; around; around = around.parent) depth++;
  return depth;
}
