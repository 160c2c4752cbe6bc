import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openable } from './address.js';
import { doubtsOf } from './doubts.js';

function doubts(address: string, text: string): string[] {
  const found = openable(address);
  assert.ok(found, address);
  return doubtsOf(found, text);
}

describe('doubts about a link', () => {
  it('X3: a text that reads as another site', () => {
    for (const text of [
      'https://example.org/login',
      'example.org',
      'www.example.org/a',
      ' http://example.org ',
    ]) {
      assert.match(
        doubts('https://example.com/', text).join(),
        /reads as (www\.)?example\.org, which is another/,
      );
    }
  });

  it('there are none about words, and about the same site', () => {
    for (const text of [
      'the log',
      'e.g. here',
      'example.com',
      'www.example.com/b',
      'https://example.com/a',
      'v1',
      'README.md',
      'src/main.rs',
      '1.2.3',
    ]) {
      assert.deepEqual(doubts('https://example.com/a', text), [], text);
    }
    assert.deepEqual(doubts('mailto:a@example.com', 'a@example.com'), []);
  });

  it('X3: letters of other scripts, and a user that looks like a site', () => {
    assert.match(doubts('https://аррӏе.com/', 'Apple').join(), /letters that can look like/);
    assert.match(doubts('https://example.org@example.com/', 'here').join(), /before the @/);
  });
});
