import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openable, shownAddress } from './address.js';

describe('where a link leads', () => {
  it('X3: web and mail addresses can be opened', () => {
    for (const written of [
      'http://example.org/',
      'https://example.org/a?b#c',
      'mailto:someone@example.org',
    ]) {
      assert.equal(openable(written)?.href, written);
    }
  });

  it('X3: nothing else can, however it is written', () => {
    const others = [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'java\tscript:alert(1)',
      '\u0001javascript:alert(1)',
      'vbscript:x',
      'data:text/html,<script>alert(1)</script>',
      'file:///etc/passwd',
      'blob:https://example.org/x',
      'ftp://example.org',
      'ws://example.org',
      'chrome://settings',
      'view-source:https://example.org',
      'intent://x',
      '//example.org/x',
      '/x',
      './x.md',
      '#part',
      '?q',
      'example.org',
      '',
      'https://',
      'http://[',
    ];
    for (const written of others) assert.equal(openable(written), null, written);
  });

  it('X3: a host of other scripts is told in ASCII', () => {
    const address = openable('https://аррӏе.com/login');
    assert.equal(address?.href, 'https://xn--80ak6aa92e.com/login');
    assert.equal(address?.host, 'xn--80ak6aa92e.com');
    assert.equal(address?.isInternational, true);
    assert.equal(openable('https://example.org')?.isInternational, false);
  });

  it('X3: what is told is ASCII alone, so that nothing in it turns or hides', () => {
    for (const written of [
      'https://example.org/\u202Egnp.exe',
      'https://example.org/?\u200Bq=ü#ü',
      'mailto:a\u202Eb@example.org',
      'https://ex\u00ADample.org/',
    ]) {
      assert.match(openable(written)?.href ?? '', /^[!-~]+$/, written);
    }
  });

  it('X3: the host is the one behind the user name', () => {
    assert.equal(openable('https://example.org@example.com/')?.host, 'example.com');
    assert.equal(openable('https://example.org\\@example.com/')?.host, 'example.org');
  });

  it('is nowhere, if nobody could read it', () => {
    assert.equal(openable(`https://example.org/${'a'.repeat(2000)}`), null);
  });

  it('X3: as text it is short, and nothing in it is unseen', () => {
    assert.equal(shownAddress('javascript:\u202Ealert(1)'), 'javascript:⟨U+202E⟩alert(1)');
    assert.equal(shownAddress(`data:,${'a'.repeat(100)}`).length, 81);
  });
});
