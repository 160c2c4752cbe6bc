import type { CodeTone, HeadingLevel, Span, Ui } from 'rekindle';
import { coloursOf } from '../code/colour-code.js';
import { languageOf } from '../code/languages.js';
import type { Mode } from '../code/mode.js';
import type { Block, CodeBlock, ListBlock } from '../document/blocks.js';
import { MOST_COLOURED, MOST_IN_CODE_LINE, MOST_SOURCE } from '../document/limits.js';
import { withUnseenShown } from '../links/visible.js';

/** Between the items of a list, CSS px: as close as the lines of a text, or like blocks. */
const GAPS = { tight: 4, loose: 8 } as const;
/** About 24 lines: longer code scrolls in its block, so that the text around it stays in reach. CSS px. */
const MOST_CODE_HEIGHT = 520;

/** Draws the blocks of one text. */
export class MarkdownDrawing {
  readonly #ui: Ui;
  readonly #onLink: (link: string) => void;
  /** What was drawn so far that needs an id. */
  #views = 0;
  /** Characters of code that may still get colours. */
  #colourable = MOST_COLOURED;

  /** @param onLink called with the address of a link that was pressed */
  constructor(ui: Ui, onLink: (link: string) => void) {
    this.#ui = ui;
    this.#onLink = onLink;
  }

  draw(blocks: readonly Block[]): void {
    for (const block of blocks) this.#drawBlock(block);
  }

  #drawBlock(block: Block): void {
    switch (block.type) {
      case 'paragraph':
        this.#follow(this.#ui.richText(block.spans));
        break;
      case 'heading':
        this.#drawHeading(block.level, block.spans);
        break;
      case 'code':
        this.#drawCode(block);
        break;
      case 'quote':
        this.#ui.quote({}, () => this.draw(block.blocks));
        break;
      case 'list':
        this.#drawList(block);
        break;
      case 'table':
        this.#follow(this.#ui.textTable(block.columns, block.rows));
        break;
      case 'rule':
        this.#ui.separator();
        break;
      case 'source':
        this.drawSource(block.text, block.reason);
        break;
      default:
        block satisfies never;
    }
  }

  #drawHeading(level: HeadingLevel, spans: readonly Span[]): void {
    if (level <= 2) {
      this.#follow(this.#ui.richText(spans, { role: level === 1 ? 'heading' : 'title', level }));
      return;
    }
    const strong = spans.map((span) => ({ ...span, strong: true }));
    this.#follow(this.#ui.richText(strong, { level, tone: level > 3 ? 'secondary' : 'default' }));
  }

  #drawList({ first, isTight, items }: ListBlock): void {
    const gap = isTight ? GAPS.tight : GAPS.loose;
    this.#ui.bulletList(first === null ? { gap } : { gap, first }, () => {
      for (const { isDone, blocks } of items) {
        this.#ui.bulletItem(isDone === null ? {} : { done: isDone }, () => this.draw(blocks));
      }
    });
  }

  /** Its unseen characters are shown, and copied as they are shown. */
  #drawCode({ code, language }: CodeBlock): void {
    const known = languageOf(language);
    const name = known?.name ?? withUnseenShown(language);
    const shown = withUnseenShown(code);
    if (hasLongLine(shown)) {
      this.drawSource(shown, `${name || 'Code'} with lines of more than ${MOST_IN_CODE_LINE} characters`);
      return;
    }
    const tones = known?.mode ? this.#coloursOf(shown, known.mode) : [];
    const options = { maxHeight: MOST_CODE_HEIGHT, tones };
    this.#ui.codeBlock(shown, name === '' ? options : { ...options, language: name });
  }

  #coloursOf(code: string, mode: Mode): readonly CodeTone[] {
    const coloured = code.slice(0, this.#colourable);
    this.#colourable -= coloured.length;
    return coloursOf(coloured, mode);
  }

  /** What is not laid out, as it was written, and why. It scrolls, and main draws the lines in view alone. */
  drawSource(text: string, reason: string): void {
    const shown = text.slice(0, MOST_SOURCE);
    const left = (text.length - shown.length).toLocaleString('en');
    const end = shown === text ? '.' : `; the last ${left} characters are left out.`;
    this.#ui.text(reason + end, { role: 'caption', tone: 'warning' });
    this.#views += 1;
    this.#ui.textView(`As written##${this.#views}`, withUnseenShown(shown));
  }

  #follow(link: string | null): void {
    if (link !== null) this.#onLink(link);
  }
}

function hasLongLine(code: string): boolean {
  for (let start = 0; start <= code.length; ) {
    const feed = code.indexOf('\n', start);
    const end = feed < 0 ? code.length : feed;
    if (end - start > MOST_IN_CODE_LINE) return true;
    start = end + 1;
  }
  return false;
}
