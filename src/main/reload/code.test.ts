import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Manifest, ManifestModule } from '../../shared/manifest.js';
import {
  type Code,
  type CodeModule,
  changedModules,
  codeOf,
  identityOf,
  librariesOf,
  replaceModules,
} from './code.js';

const BASE = 'https://app.test/';

/** Modules by name: the hash over their sources, and that of their bundle. */
function manifest(modules: Record<string, [sources: string, bundle: string]>): Manifest {
  return {
    ok: true,
    hash: 'unused',
    chunks: [],
    platform: 'platform',
    runtime: { url: 'assets/worker.js', sha256: '', size: 1 },
    modules: Object.entries(modules).map(
      ([name, [sources, bundle]]): ManifestModule => ({
        name,
        sources,
        url: `hot/${name}-${bundle}.js`,
        sha256: bundle,
        size: 1,
        imports: [],
      }),
    ),
  };
}

const code = (modules: Record<string, [sources: string, bundle: string]>): Code =>
  codeOf(manifest(modules), BASE);

function registered(text: string, helper: string, name: string | null = null): CodeModule {
  const url = `${BASE}files/plugin.js`;
  return {
    name,
    url,
    files: [
      { url, sha256: null, text },
      { url: `${BASE}files/helper.js`, sha256: null, text: helper },
    ],
  };
}

describe('the identity of code', () => {
  it('R8: a module built alone, from the same sources, has not changed', () => {
    const whole = code({ gui: ['s1', 'with chunk'], lib: ['s2', 'with chunk'] });
    const alone = replaceModules(whole, code({ gui: ['s1', 'inlined'] }));
    assert.deepEqual(changedModules(whole, alone), []);
    assert.deepEqual(changedModules(alone, whole), []);
  });

  it('R8: edited modules, added ones and deleted ones have changed', () => {
    const before = code({ gui: ['s1', 'b1'], lib: ['s2', 'b2'], old: ['s3', 'b3'] });
    const after = code({ gui: ['s1 edited', 'b1'], lib: ['s2', 'b2'], fresh: ['s4', 'b4'] });
    assert.deepEqual(changedModules(before, after), ['fresh', 'gui', 'old']);
    assert.deepEqual(changedModules(null, before), ['gui', 'lib', 'old']);
  });

  it('B4: code that failed is known again however its build was cut, and not once it is edited', () => {
    const whole = code({ gui: ['s1', 'with chunk'], lib: ['s2', 'with chunk'] });
    const other = { ...code({ lib: ['s2', 'inlined'], gui: ['s1', 'inlined'] }) };
    assert.equal(identityOf(other), identityOf(whole));
    assert.notEqual(
      identityOf(code({ gui: ['s9', 'with chunk'], lib: ['s2', 'with chunk'] })),
      identityOf(whole),
    );
    assert.notEqual(identityOf({ ...whole, runtime: `${BASE}assets/other.js` }), identityOf(whole));
  });

  it('B4: of a module registered at run time its texts tell, not its address', () => {
    const runtime = `${BASE}assets/worker.js`;
    const identity = (module: CodeModule): string => identityOf({ runtime, modules: [module] });
    assert.equal(identity(registered('a', 'b')), identity(registered('a', 'b', 'plugin')));
    assert.notEqual(identity(registered('a', 'b')), identity(registered('edited', 'b')));
    assert.notEqual(identity(registered('a', 'b')), identity(registered('a', 'edited')));
  });
});

describe('the packages of code', () => {
  it('are told apart from what modules share, and once each', () => {
    const built = manifest({ gui: ['s1', 'b1'], lib: ['s2', 'b2'] });
    const chunks = [
      { url: 'hot/shared.js', sha256: 'c', size: 1 },
      { url: 'hot/package.js', sha256: 'd', size: 1, library: true as const },
    ];
    for (const module of built.modules) module.imports = chunks.map(({ url }) => url);
    assert.deepEqual(librariesOf(codeOf({ ...built, chunks }, BASE)), [`${BASE}hot/package.js`]);
  });
});
