import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withUnseenShown } from './visible.js';

describe('characters that are not seen', () => {
  it('X3: those that turn the direction of a text are written out', () => {
    assert.equal(
      withUnseenShown('user\u202E \u2066// admins\u2069'),
      'user⟨U+202E⟩ ⟨U+2066⟩// admins⟨U+2069⟩',
    );
  });

  it('X3: so are those without a width, and letters of the block of tags', () => {
    assert.equal(withUnseenShown('a\u200Bb\uFEFFc\u{E0061}'), 'a⟨U+200B⟩b⟨U+FEFF⟩c⟨U+E0061⟩');
  });

  it('texts of all scripts stay what they are', () => {
    const text = 'مرحبا, こんにちは, שלום, 👩🏽, é\u00a0\tend';
    assert.equal(withUnseenShown(text), text);
  });
});
