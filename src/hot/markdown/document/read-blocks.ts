import type { Token } from 'markdown-it';
import type { HeadingLevel, Span } from 'rekindle';
import { withUnseenShown } from '../links/visible.js';
import type { Block, ListBlock, ListItem, TableBlock } from './blocks.js';
import { MOST_CELLS, MOST_IN_CODE_LINE, MOST_SPANS } from './limits.js';
import { LONG_TEXT } from './markdown-parser.js';
import { readSpans } from './read-spans.js';

/** Reads markdown-it's stream of tokens, in which each block opens and closes, as a tree. */
export class BlockReader {
  readonly #tokens: readonly Token[];
  readonly #source: string;
  #at = 0;

  constructor(tokens: readonly Token[], source: string) {
    this.#tokens = tokens;
    this.#source = source;
  }

  /** All blocks up to the token that closes what they are in, which is passed over; without one, up to the end. */
  readUntil(close?: string): Block[] {
    const blocks: Block[] = [];
    for (let token = this.#next(); token && token.type !== close; token = this.#next()) {
      const block = this.#read(token);
      if (block) blocks.push(block);
    }
    return blocks;
  }

  #next(): Token | undefined {
    return this.#tokens[this.#at++];
  }

  #read(token: Token): Block | null {
    switch (token.type) {
      case 'paragraph_open':
        return this.#readText(token, 'paragraph_close', (spans) => ({ type: 'paragraph', spans }));
      case 'heading_open':
        return this.#readText(token, 'heading_close', (spans) => ({
          type: 'heading',
          level: levelOf(token),
          spans,
        }));
      case 'fence':
      case 'code_block':
        return codeOf(token);
      case 'blockquote_open':
        return { type: 'quote', blocks: this.readUntil('blockquote_close') };
      case 'bullet_list_open':
        return this.#readList(null, 'bullet_list_close');
      case 'ordered_list_open':
        return this.#readList(Number(token.attrGet('start') ?? 1), 'ordered_list_close');
      case 'table_open':
        return this.#readTable(token);
      case 'hr':
        return { type: 'rule' };
      default:
        return null;
    }
  }

  /** The spans of a paragraph, a heading or a cell; null if there is too much of it. */
  #spansUntil(close: string): Span[] | null {
    const spans: Span[] = [];
    let isTooMuch = false;
    for (let token = this.#next(); token && token.type !== close; token = this.#next()) {
      if (token.type === LONG_TEXT) isTooMuch = true;
      else spans.push(...readSpans(token.children ?? []));
    }
    return isTooMuch || spans.length > MOST_SPANS ? null : spans;
  }

  #readList(first: number | null, close: string): ListBlock {
    const items: ListItem[] = [];
    let isTight = true;
    for (let token = this.#next(); token && token.type !== close; token = this.#next()) {
      const paragraph = this.#tokens[this.#at];
      if (paragraph?.type === 'paragraph_open' && !paragraph.hidden) isTight = false;
      items.push(itemOf(this.readUntil('list_item_close')));
    }
    return { type: 'list', first, isTight, items };
  }

  #readText(open: Token, close: string, make: (spans: readonly Span[]) => Block): Block {
    const spans = this.#spansUntil(close);
    return spans ? make(spans) : this.#asWritten(open, 'A paragraph that is too long to be laid out');
  }

  /** A table is laid out whole, seen or not. */
  #readTable(open: Token): Block {
    const columns: TableBlock['columns'][number][] = [];
    const rows: Span[][][] = [];
    let isTooMuch = false;
    const cell = (close: string): Span[] => {
      const spans = this.#spansUntil(close);
      if (!spans) isTooMuch = true;
      return spans ?? [];
    };
    for (let token = this.#next(); token && token.type !== 'table_close'; token = this.#next()) {
      if (token.type === 'th_open') columns.push({ label: cell('th_close'), align: alignOf(token) });
      else if (token.type === 'tr_open' && columns.length > 0) rows.push([]);
      else if (token.type === 'td_open') rows.at(-1)?.push(cell('td_close'));
    }
    isTooMuch ||= (rows.length + 1) * columns.length > MOST_CELLS;
    if (!isTooMuch) return { type: 'table', columns, rows };
    const size = `${rows.length.toLocaleString('en')} rows and ${columns.length} columns`;
    return this.#asWritten(open, `A table of ${size}, which is too large to be laid out`);
  }

  #asWritten({ map }: Token, reason: string): Block {
    const [from, to] = map ?? [0, 0];
    return { type: 'source', text: this.#source.split('\n').slice(from, to).join('\n'), reason };
  }
}

function levelOf({ tag }: Token): HeadingLevel {
  const level = Number(tag.slice(1));
  return level === 1 || level === 2 || level === 3 || level === 4 || level === 5 ? level : 6;
}

/** Its unseen characters are shown: what is copied of code is what was seen of it. */
function codeOf({ content, info }: Token): Block {
  const [language = ''] = info.trim().split(/\s/, 1);
  const code = withUnseenShown(content.replace(/\n$/, ''));
  if (LONG_LINE.test(code)) {
    return { type: 'source', text: code, reason: 'Code with a line that is too long to be laid out' };
  }
  return { type: 'code', code, language: withUnseenShown(language.slice(0, MOST_IN_NAME)) };
}

/** Of a language's name that is shown, characters. */
const MOST_IN_NAME = 40;
const LONG_LINE = new RegExp(`^.{${MOST_IN_CODE_LINE + 1}}`, 'm');

function alignOf(token: Token): TableBlock['columns'][number]['align'] {
  const style = String(token.attrGet('style') ?? '');
  return style.endsWith('right') ? 'end' : style.endsWith('center') ? 'center' : 'start';
}

/** GFM's tasks: an item whose text begins with `[ ]` or `[x]`. */
const TASK = /^\[([ xX])\]\s+/;

function itemOf(blocks: Block[]): ListItem {
  const [paragraph, ...rest] = blocks;
  if (paragraph?.type !== 'paragraph') return { isDone: null, blocks };
  const [span, ...spans] = paragraph.spans;
  const found = span && isPlain(span) ? TASK.exec(span.text) : null;
  if (!span || !found) return { isDone: null, blocks };
  const text = span.text.slice(found[0].length);
  const left = text === '' ? spans : [{ ...span, text }, ...spans];
  return { isDone: found[1] !== ' ', blocks: [{ type: 'paragraph', spans: left }, ...rest] };
}

function isPlain(span: Span): boolean {
  return Object.keys(span).length === 1;
}

/** All blocks, with those inside of others. */
export function countBlocks(blocks: readonly Block[]): number {
  let count = 0;
  for (const block of blocks) {
    count += 1;
    if (block.type === 'quote') count += countBlocks(block.blocks);
    if (block.type === 'list') for (const item of block.items) count += 1 + countBlocks(item.blocks);
  }
  return count;
}
