import { isRightToLeft } from '../../../../shared/ui/text/right-to-left.js';
import { make, setAttribute } from '../../semantics/elements.js';

/** The native element of what is edited as text. */
export type FieldElement = HTMLInputElement | HTMLTextAreaElement;

const TYPES: ReadonlySet<string> = new Set(['text', 'password']);

export function isField(element: unknown): element is FieldElement {
  return (
    element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && TYPES.has(element.type))
  );
}

export function createInput(document: Document, type: 'text' | 'password' = 'text'): HTMLInputElement {
  const input = make(document, 'input', 'rk-field rk-body');
  input.type = type;
  input.autocomplete = 'off';
  return input;
}

interface Described {
  readonly label: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

/** @param checked Whether the browser is to look for misspelt words; it may underline them only where it is edited. */
export function describeField(
  field: HTMLElement | undefined,
  props: Described,
  isEdited: boolean,
  checked: boolean,
): void {
  if (!isField(field)) return;
  setAttribute(field, 'aria-label', props.label);
  setAttribute(field, 'placeholder', props.placeholder);
  setAttribute(field, 'disabled', props.disabled ? '' : null);
  field.classList.toggle('rk-editing', isEdited);
  const spellcheck = isEdited && checked;
  if (field.getAttribute('spellcheck') !== String(spellcheck)) field.spellcheck = spellcheck;
}

/** The text that is edited lies on the side where it is drawn. */
export function describeDirection(field: HTMLElement, text: string): void {
  setAttribute(field, 'dir', isRightToLeft(text) ? 'rtl' : null);
}
