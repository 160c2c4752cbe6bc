import type { UiEvent } from '../../shared/ui/node.js';
import { rebaseText } from '../input/rebase-text.js';
import type { CanvasUi } from '../ui/canvas-ui.types.js';
import type { FramePump } from './frame-pump.js';

/** Key → the text that a field was submitted with. */
export type SubmittedTexts = ReadonlyMap<string, string>;

/**
 * Fields that are typed into on while a frame has what they were submitted with: what hot code makes of that text (it
 * empties a message that was sent, say) is done to the new one, too, and what was typed since stays (rule R5).
 */
export class SubmittedFields {
  readonly #ui: CanvasUi;
  readonly #pump: () => FramePump;

  constructor(ui: CanvasUi, pump: () => FramePump) {
    this.#ui = ui;
    this.#pump = pump;
  }

  /** Of the fields that a frame submitted and that were typed into since. To be asked before its records are applied. */
  texts(events: readonly UiEvent[]): SubmittedTexts {
    const texts = new Map<string, string>();
    for (const { type, key } of events) {
      if (type !== 'submit' || !this.#pump().hasChange(key)) continue;
      const edit = events.findLast((event) => event.type === 'edit' && event.key === key);
      texts.set(key, edit?.type === 'edit' ? edit.value : this.#valueOf(key));
    }
    return texts;
  }

  /** The frame's records are applied: what was typed since is put onto what they made of the texts. */
  rebase(submitted: SubmittedTexts): void {
    for (const [key, base] of submitted) {
      const theirs = this.#valueOf(key);
      const rebase = (text: string): string => rebaseText(base, theirs, text);
      if (theirs !== base && this.#ui.rebase('app', key, rebase)) this.#pump().rebaseEdits(key, rebase);
    }
  }

  #valueOf(key: string): string {
    const node = this.#ui.tree('app').get(key);
    return node && 'value' in node.props && typeof node.props.value === 'string' ? node.props.value : '';
  }
}
