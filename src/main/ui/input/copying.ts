export interface CopyingHost {
  /** What has the focus may copy something of its own. */
  onCopy(event: ClipboardEvent): void;
}

/**
 * Copies what is selected in several texts, each on a line of its own, and the cells of a table's row with tabs between.
 * The browser would join them: elements that are placed freely are no lines to it.
 */
export class Copying {
  readonly #element: HTMLElement;
  readonly #host: CopyingHost;

  /** @param element Around all texts. */
  constructor(element: HTMLElement, host: CopyingHost) {
    this.#element = element;
    this.#host = host;
    // Without a selection the browser tells the body alone.
    element.ownerDocument.addEventListener('copy', this.#onCopy);
  }

  dispose(): void {
    this.#element.ownerDocument.removeEventListener('copy', this.#onCopy);
  }

  readonly #onCopy = (event: ClipboardEvent): void => {
    const selection = this.#element.ownerDocument.getSelection();
    if (!selection || selection.isCollapsed) {
      this.#host.onCopy(event);
      return;
    }
    const range = selection.getRangeAt(0);
    const texts = [...this.#element.querySelectorAll('.rk-text')].filter((text) =>
      range.intersectsNode(text),
    );
    if (texts.length < 2) return;
    event.clipboardData?.setData('text/plain', joined(texts, range));
    event.preventDefault();
  };
}

function joined(texts: readonly Element[], range: Range): string {
  let all = '';
  for (const [index, text] of texts.entries()) {
    const before = texts[index - 1];
    const row = text.closest('[role=row]');
    if (before?.classList.contains('rk-marker')) all += ' ';
    else if (before) all += row && row === before.closest('[role=row]') ? '\t' : '\n';
    all += partOf(text, range);
  }
  return all;
}

/** The part of the text that is in the range. */
function partOf(text: Element, range: Range): string {
  const part = text.ownerDocument.createRange();
  part.selectNodeContents(text);
  if (part.compareBoundaryPoints(Range.START_TO_START, range) < 0) {
    part.setStart(range.startContainer, range.startOffset);
  }
  if (part.compareBoundaryPoints(Range.END_TO_END, range) > 0)
    part.setEnd(range.endContainer, range.endOffset);
  return part.toString();
}
