import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idOf, rank } from './ranking.js';

const command = (label: string, ...path: string[]) => ({ label, path });
const delete1 = command('Delete', 'Discussion', 'User, 10:02');
const delete2 = command('Delete', 'Discussion', 'AI, 10:03');
const dark = command('Dark', 'View');
const exported = command('Export…', 'File');
const all = [delete1, delete2, dark, exported];

const labels = (query: string, recent: string[] = []): string[] =>
  rank(query, all, recent).map(({ command: { label, path } }) => `${path.join('/')}/${label}`);

test('without a word all are there as they are drawn, what was run last before them', () => {
  const drawn = labels('');
  assert.equal(drawn.length, 4);
  assert.equal(drawn[0], 'Discussion/User, 10:02/Delete');
  const recent = [idOf(exported), idOf(dark)];
  assert.deepEqual(labels('', recent).slice(0, 3), [
    'File/Export…',
    'View/Dark',
    'Discussion/User, 10:02/Delete',
  ]);
});

test('each word is looked for in the name, else in where it is', () => {
  assert.deepEqual(labels('delete ai'), ['Discussion/AI, 10:03/Delete']);
  assert.deepEqual(labels('view'), ['View/Dark']);
  assert.deepEqual(labels('file ex'), ['File/Export…']);
  assert.deepEqual(labels('fiex'), ['File/Export…']);
  assert.deepEqual(labels('delete nothing'), []);
  // Scattered over “Discussion, User”.
  assert.deepEqual(labels('oe'), []);
});

test('a name counts for more than a place; what was run before more than what fits alike', () => {
  assert.equal(labels('d')[0], 'View/Dark');
  assert.equal(labels('de', [idOf(delete2)])[0], 'Discussion/AI, 10:03/Delete');
});

test('of what fits alike that comes first which is where the keyboard is', () => {
  const here = { ...delete2, isHere: true };
  const found = rank('de', [delete1, here, dark], [idOf(delete1)]);
  assert.deepEqual(
    found.map(({ command }) => command),
    [here, delete1],
  );
  assert.equal(rank('', [delete1, here], [idOf(delete1)])[0]?.command, here);
});
