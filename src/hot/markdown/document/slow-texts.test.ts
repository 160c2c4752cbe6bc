import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from './blocks.js';
import { documentOf } from './document.js';
import { countBlocks } from './read-blocks.js';

/** Texts that have made parsers hang, overflow their stack or fill the memory; many are cmark's own. */
const PATHOLOGICAL: Readonly<Record<string, string>> = {
  quotes: '>'.repeat(10_000),
  'quotes on many lines': `${'>'.repeat(100)}\n`.repeat(1000),
  brackets: '['.repeat(10_000),
  'brackets, closed': `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  'open links': '[a]('.repeat(10_000),
  'images in links': '[![a]('.repeat(5000),
  'links with titles': "[a](b '".repeat(5000),
  'links in angles': '[a](<b'.repeat(5000),
  emphasis: '*a **a '.repeat(10_000),
  'emphasis without a partner': `${'a**b'.repeat(10_000)}${'c* '.repeat(10_000)}`,
  stars: `${'*'.repeat(20_000)}a`,
  underscores: '_a '.repeat(10_000),
  strikes: '~~a'.repeat(10_000),
  backticks: Array.from({ length: 1500 }, (_, index) => `e${'`'.repeat(index % 300)}`).join(''),
  'list in list': Array.from({ length: 1000 }, (_, index) => `${' '.repeat(index)}* a`).join('\n'),
  'list in list on one line': '- '.repeat(10_000),
  'quote and list': '> - '.repeat(5000),
  'a line of a megabyte': 'a '.repeat(500_000),
  'a word of a megabyte': 'a'.repeat(1_000_000),
  'a megabyte of brackets': '['.repeat(1_000_000),
  'a wide table of few characters': `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n${'|\n'.repeat(2000)}`,
  'a long table': `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(16_000)}`,
  definitions: `${Array.from({ length: 2000 }, (_, index) => `[a${index}]: /u`).join('\n')}\n${'[a1999]'.repeat(2000)}`,
  'open definitions': '[a]: <'.repeat(10_000),
  tags: '<a '.repeat(10_000),
  comments: '<!-- '.repeat(10_000),
  entities: '&'.repeat(20_000),
  addresses: 'http://'.repeat(5000),
  'mail addresses': 'a@'.repeat(10_000),
  'an underlined paragraph': `${'a\n'.repeat(20_000)}=`,
  paragraphs: 'a\n\n'.repeat(33_000),
  fences: '```\n'.repeat(25_000),
  spaces: `${' '.repeat(50_000)}a`,
  tabs: '\t'.repeat(20_000),
  'blank lines': '\n'.repeat(50_000),
  'zero characters': '\0'.repeat(20_000),
  'halves of characters': '\uD800'.repeat(20_000),
};

describe('texts that are meant to be slow', () => {
  for (const [name, text] of Object.entries(PATHOLOGICAL)) {
    it(`X3, U1: ${name}: nothing is lost, and what is drawn is bounded`, () => {
      const { blocks, rest } = documentOf(text);
      assert.ok(countBlocks(blocks) <= 2000, `${countBlocks(blocks)} blocks`);
      assert.ok(depthOf(blocks) <= 20, `${depthOf(blocks)} deep`);
      for (const size of sizesOf(blocks)) assert.ok(size <= 10_000, `${size} characters in one text`);
      assert.ok(text.endsWith(rest));
    });
  }

  it('X3: deep nesting is shown as it was written, and what is around it is laid out', () => {
    const deep = '>'.repeat(10_000);
    assert.deepEqual(
      documentOf(`# a\n\n${deep} b\n\nc`).blocks.map((block) =>
        block.type === 'source' ? block.text : block.type,
      ),
      ['heading', `${deep} b`, 'paragraph'],
    );
  });

  it('X3: a table too large for main is shown as it was written', () => {
    const table = `| a | b | c |\n|---|---|---|\n${'| d | e | f |\n'.repeat(400)}`;
    const [before, block, after] = documentOf(`x\n\n${table}\ny`).blocks;
    assert.equal(before?.type, 'paragraph');
    assert.ok(block?.type === 'source');
    assert.equal(block.text, table.trimEnd());
    assert.match(block.reason, /400 rows and 3 columns/);
    assert.equal(after?.type, 'paragraph');
  });

  it('X3: what comes after what a frame has time for is the rest', () => {
    const text = 'Some words of prose that make up a paragraph.\n\n'.repeat(5000);
    const { blocks, rest } = documentOf(text);
    assert.ok(blocks.length > 500, `${blocks.length} blocks`);
    assert.equal(text.length - rest.length, blocks.length * 47);
  });
});

function depthOf(blocks: readonly Block[]): number {
  const inner = blocks.map((block) => {
    if (block.type === 'quote') return depthOf(block.blocks);
    return block.type === 'list' ? Math.max(...block.items.map((item) => depthOf(item.blocks))) : 0;
  });
  return blocks.length === 0 ? 0 : 1 + Math.max(...inner);
}

function sizesOf(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block) => {
    if (block.type === 'quote') return sizesOf(block.blocks);
    if (block.type === 'list') return block.items.flatMap((item) => sizesOf(item.blocks));
    if (block.type !== 'paragraph' && block.type !== 'heading') return [];
    return block.spans.reduce((sum, { text }) => sum + text.length, 0);
  });
}
