import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cutIntoChunks } from './chunks.js';
import { documentOf } from './document.js';
import { tokensOf } from './markdown-parser.js';
import { BlockReader } from './read-blocks.js';
import { markdownText } from './testing/markdown-text.js';

describe('the pieces of a text', () => {
  it('begin where a block ends for certain', () => {
    assert.deepEqual(cutIntoChunks('# One\n\ntext\nmore\n\n\nend'), ['# One\n\n', 'text\nmore\n\n\n', 'end']);
  });

  it('do not cut code in two, be it closed or not', () => {
    const open = '```\na\n\nb\n';
    assert.deepEqual(cutIntoChunks(`x\n\n${open}`), ['x\n\n', open]);
    assert.deepEqual(cutIntoChunks(`${open}\`\`\`\n\ny`), [`${open}\`\`\`\n\n`, 'y']);
  });

  it('do not cut a list with blank lines in two, and know code inside of an item', () => {
    const list = '1. one\n\n   ```\n   a\n\n   b\n   ```\n\n2. two\n\n';
    assert.deepEqual(cutIntoChunks(`${list}end\n\n- other`), [list, 'end\n\n', '- other']);
  });

  it('are all of it, and have the blocks of the whole', () => {
    fc.assert(
      fc.property(markdownText, (text) => {
        assert.equal(cutIntoChunks(text).join(''), text);
        assert.deepEqual(documentOf(text).blocks, new BlockReader(tokensOf(text), text).readUntil());
      }),
      { numRuns: 3000 },
    );
  });

  it('a text that is streamed is at each step what it would be at once', () => {
    fc.assert(
      fc.property(markdownText, fc.integer({ min: 1, max: 9 }), (text, step) => {
        for (let end = 0; end < text.length; end += step) {
          const part = text.slice(0, end);
          assert.deepEqual(documentOf(part).blocks, new BlockReader(tokensOf(part), part).readUntil());
        }
      }),
      { numRuns: 60 },
    );
  });
});
