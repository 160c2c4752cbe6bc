import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseShortcut } from '../../../shared/ui/shortcut.js';
import { matchesChord, shownShortcut, spokenShortcut } from './chords.js';

const key = (name: string, code = '', ...held: ('ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey')[]) =>
  ({
    key: name,
    code,
    ...{ ctrlKey: false, altKey: false, shiftKey: false, metaKey: false },
    ...Object.fromEntries(held.map((one) => [one, true])),
  }) as KeyboardEvent;

function matches(text: string, event: KeyboardEvent, isMac = false): boolean {
  const chord = parseShortcut(text);
  return typeof chord === 'object' && matchesChord(chord, event, isMac);
}

test('a chord is met with the very modifiers that it names', () => {
  assert.equal(matches('Ctrl+E', key('e', 'KeyE', 'ctrlKey')), true);
  assert.equal(matches('Ctrl+E', key('E', 'KeyE', 'ctrlKey', 'shiftKey')), false);
  assert.equal(matches('Ctrl+Shift+E', key('E', 'KeyE', 'ctrlKey', 'shiftKey')), true);
  assert.equal(matches('Ctrl+Enter', key('Enter', 'Enter', 'ctrlKey')), true);
  assert.equal(matches('Space', key(' ', 'Space')), true);
});

test('Mod is the command key on a Mac and Ctrl elsewhere', () => {
  assert.equal(matches('Mod+S', key('s', 'KeyS', 'ctrlKey')), true);
  assert.equal(matches('Mod+S', key('s', 'KeyS', 'metaKey')), false);
  assert.equal(matches('Mod+S', key('s', 'KeyS', 'metaKey'), true), true);
});

test('where the layout gives another character, the key’s place tells', () => {
  assert.equal(matches('Ctrl+E', key('у', 'KeyE', 'ctrlKey')), true);
  assert.equal(matches('Alt+1', key('¡', 'Digit1', 'altKey')), true);
  // On a Dvorak keyboard the letter counts, not what is printed on an English one.
  assert.equal(matches('Ctrl+E', key('.', 'KeyE', 'ctrlKey')), false);
  assert.equal(matches('?', key('?', 'Slash', 'shiftKey')), true);
});

test('shortcuts are shown as the machine writes them, and spoken as ARIA wants', () => {
  assert.equal(shownShortcut('Mod+Shift+ArrowUp', false), 'Ctrl+Shift+↑');
  assert.equal(shownShortcut('Mod+Shift+K', true), '⇧⌘K');
  assert.equal(spokenShortcut('Mod+Alt+r', false), 'Control+Alt+R');
  assert.equal(spokenShortcut('Mod+Alt+r', true), 'Alt+Meta+R');
});
