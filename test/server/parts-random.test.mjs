import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { manifestOf, setUp } from './support/builders.mjs';
import { runBundles, runFiles } from './support/run-bundles.mjs';

const FOLDERS = ['a', 'b', 'c'];
const FILES_IN_A_FOLDER = 30;
/** The first of a folder is its entry, which has at least one import. */
const FILES = FOLDERS.flatMap((folder) =>
  Array.from({ length: FILES_IN_A_FOLDER }, (_, index) => `${folder}/${index === 0 ? 'index' : `f${index}`}`),
);

/** @typedef {{ from: number, to: number, how: 'name' | 'default' | 'namespace' | 'star' | 'effect' }} Import */

/** Mostly of files of the same folder and further on, so that there are circles, but not one of all. */
const anyImport = fc
  .record({
    from: fc.nat(FILES.length - 1),
    step: fc.oneof(
      { weight: 12, arbitrary: fc.integer({ min: 1, max: 6 }) },
      fc.integer({ min: -9, max: 40 }),
    ),
    how: fc.constantFrom('name', 'default', 'namespace', 'star', 'effect'),
  })
  .map(({ from, step, how }) => {
    const to = (from + step + FILES.length) % FILES.length;
    return /** @type {Import} */ ({ from, to, how });
  });

/**
 * @param {readonly Import[]} imports
 * @param {ReadonlyMap<number, number>} edits file → how often it was edited
 * @returns {Record<string, string>} each file says when it runs, and what it reaches when it is called
 */
function sources(imports, edits) {
  return Object.fromEntries(
    FILES.map((path, file) => {
      const own = imports.filter(({ from, to }) => from === file && to !== file);
      if (path.endsWith('index')) own.push({ from: file, to: (file + 1) % FILES.length, how: 'name' });
      const lines = own.map(({ to, how }, index) => {
        const at = `'../${FILES[to]}.js'`;
        if (how === 'name') return `import { run${to} as own${index} } from ${at};`;
        if (how === 'default') return `import own${index} from ${at};`;
        if (how === 'namespace') return `import * as own${index} from ${at};`;
        return how === 'star' ? `export * from ${at};` : `import ${at};`;
      });
      const calls = own.flatMap(({ to, how }, index) => {
        if (how === 'star' || how === 'effect') return [];
        return [how === 'namespace' ? `own${index}.run${to}` : `own${index}`];
      });
      const body = `'${path} ${edits.get(file) ?? 0}' + (depth > 0 ? [${calls.map((call) => `${call}(depth - 1)`)}] : '')`;
      const text = `${lines.join('\n')}\nglobalThis.ran?.push('${path}');\nexport function run${file}(depth) { return ${body}; }\nexport default run${file};\nlet local = ${file};\nexport const get = () => local;\n`;
      return [`${path}.ts`, text];
    }),
  );
}

/**
 * What the code does when it runs: files in the order in which they ran, and what the entries then say.
 * @param {() => Promise<any[]>} run answers the entries' namespaces
 */
async function behaviour(run) {
  /** @type {string[]} */
  const ran = [];
  Reflect.set(globalThis, 'ran', ran);
  const namespaces = await run();
  Reflect.deleteProperty(globalThis, 'ran');
  return {
    ran,
    says: namespaces.map((namespace) => namespace.default(3)),
    exports: namespaces.map((namespace) => Object.keys(namespace).sort()),
  };
}

/** @param {Record<string, string>} files */
function asJavaScript(files) {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace('.ts', '.js'), text]));
}

describe('parts of any hot code', () => {
  it('run as the files would by themselves, and after edits are as if built anew', async (test) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyImport, { minLength: 40, maxLength: 140 }),
        fc.array(fc.oneof(fc.nat(FILES.length - 1), anyImport), { minLength: 1, maxLength: 4 }),
        async (first, edits) => {
          const imports = [...first];
          /** @type {Map<number, number>} */
          const texts = new Map();
          const { builder, project } = setUp(test, sources(imports, texts));
          await builder.build();
          for (const edit of edits) {
            if (typeof edit === 'number') texts.set(edit, (texts.get(edit) ?? 0) + 1);
            else imports.push(edit);
            for (const [path, text] of Object.entries(sources(imports, texts))) project.write(path, text);
            const manifest = manifestOf(await builder.build());
            const fresh = setUp(test, sources(imports, texts));
            assert.deepEqual(manifest, manifestOf(await fresh.builder.build()));
          }
          const files = asJavaScript(sources(imports, texts));
          const whole = await builder.build();
          const built = await behaviour(async () => Object.values(await runBundles(test, builder, whole)));
          const entries = FOLDERS.map((folder) => `${folder}/index.js`);
          const unbuilt = await behaviour(() => runFiles(test, files, entries));
          assert.deepEqual(built.says, unbuilt.says);
          assert.deepEqual(built.exports, unbuilt.exports);
          // What several entries need runs before what one alone needs; each file once.
          assert.deepEqual([...built.ran].sort(), [...unbuilt.ran].sort());
          // Of one entry alone the order is the engine's own.
          const alone = setUp(test, sources(imports, texts)).builder;
          const one = await alone.build({ modules: ['a'] });
          const oneBuilt = await behaviour(async () => Object.values(await runBundles(test, alone, one)));
          const oneUnbuilt = await behaviour(() => runFiles(test, files, ['a/index.js']));
          assert.deepEqual(oneBuilt, oneUnbuilt);
        },
      ),
      { numRuns: 6 },
    );
  });
});
