import type { FrameCore } from '../../../../../shared/ui/frame-core.js';
import type { UiEvent } from '../../../../../shared/ui/node.js';
import { keyOf } from '../../../popups/key-of.js';
import type { Anchor, Popup } from '../../../popups/popup.js';
import type { Item } from '../../../scene/item.js';
import type { NodeActions } from '../../kind.js';

const KEY = 'selection';
/** Above the finger that is lifted, CSS px: it is not to be pressed by that. */
const GAP = 20;

/** What a finger has no keys for, beside what it has selected in a text view. The focus stays in the view. */
export class SelectionBar implements Popup {
  readonly key = KEY;
  readonly focus = null;
  readonly owner: Item;
  readonly #act: NodeActions;
  readonly #at: { readonly x: number; readonly y: number };
  readonly #selectAll: () => void;

  /** @param at Where the finger was, CSS px in the viewport. */
  constructor(act: NodeActions, at: { readonly x: number; readonly y: number }, selectAll: () => void) {
    this.owner = act.item;
    this.#act = act;
    this.#at = at;
    this.#selectAll = selectAll;
  }

  anchor(): Anchor {
    const { x, y } = this.#at;
    return { rect: { x, y: y - GAP, width: 0, height: 2 * GAP }, side: 'above', align: 'center' };
  }

  draw({ builder }: FrameCore): void {
    const button = (id: string, label: string): void =>
      builder.leaf('button', builder.claim(id), { label, look: 'ghost' }, KEY);
    const row = (): void => {
      button('copy', 'Copy');
      button('all', 'Select all');
    };
    const panel = { label: 'Selected text', role: 'none' } as const;
    const body = (): void => builder.container('row', builder.claimPosition('row'), { gap: 4 }, row, KEY);
    builder.container('panel', builder.claim(KEY), panel, body, KEY);
  }

  handle(event: UiEvent): void {
    if (event.type !== 'press') return;
    if (event.key === keyOf(KEY, 'all')) {
      this.#selectAll();
      return;
    }
    // As Ctrl+C: whoever has the focus says what is copied.
    this.owner.elements.main.ownerDocument.execCommand('copy');
    this.#act.popups.close(this);
  }
}
