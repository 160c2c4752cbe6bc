import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Realm } from './hot-realm.js';
import { drawsNothing } from './testing/realm-with.js';

function realmThatImports(run: (url: string) => Promise<unknown>) {
  const imported: string[] = [];
  const importModule = (url: string): Promise<unknown> => {
    imported.push(url);
    return run(url);
  };
  return { imported, realm: new Realm({ importModule, notify: () => {}, clock: () => 0 }) };
}

describe('a worker that stands by', () => {
  it('R2: imports packages, and passes over those that fail', async () => {
    const { imported, realm } = realmThatImports(async (url) => {
      if (url === 'b') throw new Error('as packages do');
    });
    await realm.preload(['a', 'b', 'c']);
    assert.deepEqual(imported, ['a', 'b', 'c']);
    assert.equal(realm.isTaken, false);
  });

  it('R2: goes on with what it is wanted for as soon as it is', async () => {
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { imported, realm } = realmThatImports(async (url) => {
      if (url === 'a') await held;
      return { default: drawsNothing };
    });
    const preloading = realm.preload(['a', 'b']);
    const loading = realm.load({ modules: [{ name: 'root', url: 'root' }], links: { root: 'root' } });
    letGo();
    await Promise.all([preloading, loading]);
    assert.deepEqual(imported, ['a', 'root']);
  });
});
