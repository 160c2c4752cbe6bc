import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkLongText } from './long-text.js';

describe('the text of a text view', () => {
  it('may be long', () => {
    checkLongText('', 'here');
    checkLongText('a line of some length\n'.repeat(400_000), 'here');
  });

  it('U1: is no longer than can be cut into rows and scrolled over', () => {
    const check = (text: unknown) => () => checkLongText(text, "ui.textView('Log')");
    assert.throws(check(undefined), /ui\.textView\('Log'\): the text is undefined; expected a string/);
    assert.throws(check('x'.repeat(10_000_001)), /has 10,000,001 characters; expected 10,000,000 at most/);
    assert.throws(check('\n'.repeat(500_001)), /has 500,002 lines; expected 500,000 at most/);
  });
});
