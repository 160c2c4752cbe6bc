import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Data } from '../../shared/data.js';
import { linkService } from './link-service.js';

describe('the service that opens links', () => {
  function service(isActive: boolean | undefined = true) {
    const opened: string[] = [];
    const { open } = linkService({
      openTab: (address) => opened.push(address),
      isUserActive: () => isActive,
    });
    assert.ok(open);
    return { opened, open };
  }

  it('X3: opens addresses of the web and of mail, as the browser understands them', () => {
    const { opened, open } = service();
    for (const address of ['https://example.org', 'http://example.org/a?b#c', 'MAILTO:a@example.org'])
      open(address);
    assert.deepEqual(opened, ['https://example.org/', 'http://example.org/a?b#c', 'mailto:a@example.org']);
  });

  it('X3: refuses all others, and says what it found', () => {
    const { opened, open } = service();
    const refused: [Data, RegExp][] = [
      ['javascript:alert(1)', /found an address of javascript:, expected http:, https: or mailto:/],
      [' java\nscript:alert(1)', /found an address of javascript:/],
      ['data:text/html,x', /found an address of data:/],
      ['file:///etc/passwd', /found an address of file:/],
      ['blob:https://example.org/1', /found an address of blob:/],
      ['about:blank', /found an address of about:/],
      ['/somewhere', /expected a whole address/],
      ['', /expected a whole address/],
      [`https://example.org/${'a'.repeat(2000)}`, /up to 2000 characters/],
      [{ href: 'https://example.org' }, /up to 2000 characters/],
      [null, /up to 2000 characters/],
    ];
    for (const [address, why] of refused) assert.throws(() => open(address), why);
    assert.throws(() => open(), /up to 2000 characters/);
    assert.deepEqual(opened, []);
  });

  it('X3: opens nothing by itself: the user has pressed something just before', () => {
    const { opened, open } = service(false);
    assert.throws(() => open('https://example.org'), /the user has pressed nothing/);
    assert.deepEqual(opened, []);
    const old = service(undefined);
    old.open('https://example.org');
    assert.deepEqual(old.opened, ['https://example.org/']);
  });
});
