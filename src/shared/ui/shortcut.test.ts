import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseShortcut } from './shortcut.js';

const NONE = { ctrl: false, alt: false, shift: false, meta: false, mod: false };

test('a shortcut is read whatever its case and spaces', () => {
  assert.deepEqual(parseShortcut('Ctrl+Enter'), { ...NONE, ctrl: true, key: 'Enter' });
  assert.deepEqual(parseShortcut('ctrl + shift + e'), { ...NONE, ctrl: true, shift: true, key: 'E' });
  assert.deepEqual(parseShortcut('Mod+,'), { ...NONE, mod: true, key: ',' });
  assert.deepEqual(parseShortcut('f2'), { ...NONE, key: 'F2' });
});

test('what is no shortcut is told with what there is', () => {
  assert.match(String(parseShortcut('Strg+E')), /'Strg' is no modifier; there are Ctrl, Alt/);
  assert.match(String(parseShortcut('Ctrl+Print')), /'Print' is no key; write a letter/);
  assert.match(String(parseShortcut('')), /'' is no key/);
  assert.match(String(parseShortcut('Ctrl+')), /'' is no key/);
});

test('the browser’s own are refused', () => {
  for (const text of ['Ctrl+T', 'Ctrl+W', 'Ctrl+Shift+N', 'Mod+N', 'Ctrl+Tab', 'Alt+F4']) {
    assert.match(String(parseShortcut(text)), /is the browser's own/, text);
  }
  for (const text of ['Ctrl+Alt+T', 'Ctrl+S', 'Alt+T'])
    assert.equal(typeof parseShortcut(text), 'object', text);
});
