import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stringify } from 'devalue';
import { readExportedState } from './import-state.js';

describe('readExportedState', () => {
  it('H6: gives back every type, and keys that are called like something that every object has', () => {
    const state = { constructor: new Map([[1n, new Date(5)]]), toString: new Set(['a']), plain: undefined };
    const versions = { constructor: 2, gui: 1 };
    const read = readExportedState(stringify({ rekindle: 1, versions, state }));
    assert.deepEqual(read, { state, versions });
  });

  it('H6: refuses what is no export, and what is newer, and says why', () => {
    for (const text of [
      '',
      '{}',
      stringify({ rekindle: 1, versions: {}, state: [] }),
      stringify({ state: {} }),
    ])
      assert.throws(() => readExportedState(text), /not one that Rekindle has exported/);
    const newer = stringify({ rekindle: 2, versions: {}, state: {} });
    assert.throws(() => readExportedState(newer), /of version 2, and this page knows versions up to 1/);
  });
});
