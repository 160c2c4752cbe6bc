import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textFile } from './text-file.js';

describe('a text that hot code offers as a file', () => {
  it('P1: is the text in UTF-8, under its name and of its type', async () => {
    const { name, content } = textFile('notes.md', '# Grüße\n');
    assert.equal(name, 'notes.md');
    assert.equal(content.type, 'text/markdown;charset=utf-8');
    assert.equal(await content.text(), '# Grüße\n');
    assert.match(textFile('project.JSON', '{}').content.type, /^application\/json/);
    assert.match(textFile('log', '').content.type, /^text\/plain/);
  });

  it('has a name that every file system takes', () => {
    assert.equal(textFile('../../etc/pass:wd.md', '').name, '--..-etc-pass-wd.md');
    assert.equal(textFile('.profile', '').name, '-profile');
    const long = textFile(`${'ü'.repeat(300)}.md`, '').name;
    assert.ok(long.endsWith('ü.md') && [...long].length === 60, long);
  });

  it('is refused, with what was expected, when it is none', () => {
    assert.throws(() => textFile('', 'x'), /the name is empty; expected one such as 'notes.md'/);
    assert.throws(() => textFile('  ', 'x'), /the name is empty;/);
    assert.throws(() => textFile(7, 'x'), /the name is number/);
    assert.throws(() => textFile('a.md', null), /the text is object; expected a string/);
  });
});
