import type { CodeTone, HeadingLevel, Span, Ui } from 'rekindle';
import { coloursOf } from '../code/colour-code.js';
import { languageOf } from '../code/languages.js';
import type { Mode } from '../code/mode.js';
import type { Block, CodeBlock, ListBlock, TableBlock } from '../document/blocks.js';
import { MOST_COLOURED, MOST_SOURCE } from '../document/limits.js';
import { freeze } from '../freeze.js';
import { withUnseenShown } from '../links/visible.js';

/** Between the items of a list, CSS px: as close as the lines of a text, or like blocks. */
const GAPS = { tight: 4, loose: 8 } as const;
/** About 24 lines: longer code scrolls in its block, so that the text around it stays in reach. CSS px. */
const MOST_CODE_HEIGHT = 520;

/** Called with the address of a link that was pressed, and what it is shown as. */
export type OnLink = (address: string, text: string) => void;

/** Draws the blocks of one text. */
export class MarkdownDrawing {
  readonly #ui: Ui;
  readonly #label: string;
  readonly #onLink: OnLink;
  /** What was drawn so far that needs an id. */
  #views = 0;
  /** Characters of code that may still get colours. */
  #colourable = MOST_COLOURED;

  /** @param label What the text is called: tables in it are called so, too. */
  constructor(ui: Ui, label: string, onLink: OnLink) {
    this.#ui = ui;
    this.#label = label;
    this.#onLink = onLink;
  }

  /** A whole text: what belongs to one heading stands closer together. */
  drawText(blocks: readonly Block[]): void {
    let from = 0;
    for (let at = 1; at <= blocks.length; at++) {
      if (at < blocks.length && blocks[at]?.type !== 'heading') continue;
      const part = blocks.slice(from, at);
      this.#ui.column({ gap: GAPS.loose }, () => this.#draw(part));
      from = at;
    }
  }

  #draw(blocks: readonly Block[]): void {
    for (const block of blocks) this.#drawBlock(block);
  }

  #drawBlock(block: Block): void {
    switch (block.type) {
      case 'paragraph':
        this.#follow(this.#ui.richText(block.spans), block.spans);
        break;
      case 'heading':
        this.#drawHeading(block.level, block.spans);
        break;
      case 'code':
        this.#drawCode(block);
        break;
      case 'quote':
        this.#ui.quote({}, () => this.#draw(block.blocks));
        break;
      case 'list':
        this.#drawList(block);
        break;
      case 'table':
        this.#drawTable(block);
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
      this.#follow(this.#ui.richText(spans, { role: level === 1 ? 'heading' : 'title', level }), spans);
      return;
    }
    const tone = level > 3 ? 'secondary' : 'default';
    this.#follow(this.#ui.richText(strongOf(spans), { level, tone }), spans);
  }

  #drawList({ first, isTight, items }: ListBlock): void {
    const gap = isTight ? GAPS.tight : GAPS.loose;
    this.#ui.bulletList(first === null ? { gap } : { gap, first }, () => {
      for (const { isDone, blocks } of items) {
        this.#ui.bulletItem(isDone === null ? {} : { done: isDone }, () => this.#draw(blocks));
      }
    });
  }

  #drawCode({ code, language }: CodeBlock): void {
    const known = languageOf(language);
    const tones = known?.mode ? this.#coloursOf(code, known.mode) : [];
    const name = known?.name ?? language;
    const options = { maxHeight: MOST_CODE_HEIGHT, tones };
    this.#ui.codeBlock(code, name === '' ? options : { ...options, language: name });
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
    const end = shown === text ? '' : ` The last ${left} characters are left out.`;
    this.#ui.text(`${reason}: shown as it was written.${end}`, { role: 'caption', tone: 'warning' });
    this.#views += 1;
    this.#ui.textView(`As written##${this.#views}`, withUnseenShown(shown));
  }

  #drawTable({ columns, rows }: TableBlock): void {
    const link = this.#ui.textTable(columns, rows, { label: this.#label });
    if (link !== null) this.#follow(link, [...columns.map(({ label }) => label), ...rows.flat()].flat());
  }

  #follow(link: string | null, spans: readonly Span[]): void {
    if (link !== null) this.#onLink(link, textOfLink(link, spans));
  }
}

/** What the first link to that address is shown as. */
function textOfLink(link: string, spans: readonly Span[]): string {
  const from = spans.findIndex((span) => span.link === link);
  const rest = spans.slice(Math.max(0, from));
  const end = rest.findIndex((span) => span.link !== link);
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .map(({ text }) => text)
    .join('');
}

const strong = new WeakMap<readonly Span[], readonly Span[]>();

function strongOf(spans: readonly Span[]): readonly Span[] {
  let made = strong.get(spans);
  if (!made) {
    made = freeze(spans.map((span) => ({ ...span, strong: true })));
    strong.set(spans, made);
  }
  return made;
}
