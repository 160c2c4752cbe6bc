import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rebaseText } from './rebase-text.js';

describe('rebaseText (R5)', () => {
  const cases: [string, string, string, string, string][] = [
    ['a composer that was emptied keeps what was typed since', 'hello', '', 'hello wor', ' wor'],
    ['nothing typed since: hot code’s text', 'hello', '', 'hello', ''],
    ['hot code put its own text', 'hello', 'HELLO', 'hello!', 'HELLO!'],
    ['typed in the middle of a text that stayed', 'ac', 'ac', 'abc', 'abc'],
    ['hot code appended, the user typed in the middle', 'ac', 'ac', 'axyc', 'axyc'],
    ['repeated letters at the seam', 'aa', '', 'aaa', 'a'],
    ['typed at the start of a text that is gone', 'hello', '', 'xhello', 'x'],
    ['everything replaced', 'hello', '', 'new', 'new'],
  ];
  for (const [name, base, theirs, ours, expected] of cases) {
    it(name, () => assert.equal(rebaseText(base, theirs, ours), expected));
  }
});
