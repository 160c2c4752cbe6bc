import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { Linker } from '../../main/reload/linker.js';
import { dataHost } from '../../main/reload/testing/data-host.js';
import { Realm } from '../hot-realm.js';
import { type TestRealm, testRealm } from './realm-with.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const ORIGIN = 'https://app.test/';

const BUNDLING = {
  bundle: true,
  format: 'esm',
  write: false,
  logLevel: 'silent',
  alias: { rekindle: join(ROOT, 'src/shared/hot-module.ts') },
  nodePaths: [join(ROOT, 'node_modules')],
} satisfies BuildOptions;

/** One module of real sources, for `realmWith`. @param folder Relative to the project's root. */
export async function moduleFrom(folder: string): Promise<{ default: unknown }> {
  const { outputFiles } = await build({ ...BUNDLING, entryPoints: [join(ROOT, folder, 'index.ts')] });
  return import(dataHost(ORIGIN).createUrl(outputFiles[0]?.text ?? ''));
}

/**
 * A realm over real sources, bundled with shared chunks: later folders are laid over earlier ones.
 *
 * @param folders Hot folders, relative to the project's root.
 */
export async function realmFrom(...folders: string[]): Promise<TestRealm> {
  const entries = new Map<string, string>();
  for (const folder of folders) {
    for (const name of readdirSync(join(ROOT, folder))) {
      if (!name.includes('.')) entries.set(name, join(ROOT, folder, name, 'index.ts'));
    }
  }
  const { outputFiles } = await build({
    ...BUNDLING,
    entryPoints: Object.fromEntries(entries),
    outdir: '/out',
    splitting: true,
  });
  const address = (path: string): string => `${ORIGIN}hot/${path}`;
  const notices: string[] = [];
  const realm = new Realm({
    importModule: (url): Promise<unknown> => import(url),
    notify: ({ step, module }) => notices.push(`${step} ${module}`),
    clock: () => performance.now(),
  });
  return testRealm(realm, notices, {
    modules: [...entries.keys()].map((name) => ({ name, url: address(`${name}.js`) })),
    links: new Linker(dataHost(ORIGIN)).link(
      Object.fromEntries(outputFiles.map(({ path, text }) => [address(relative('/out', path)), text])),
    ),
  });
}
