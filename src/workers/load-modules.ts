import type { LoadRequest, RealmNotice } from '../shared/protocol.js';
import { type LoadedModule, readDefinition } from './definition.js';
import { Failure, failureOf } from './failure.js';
import { Registry } from './registry.js';

/** What the realm needs of its surroundings: a worker's is in `realm.ts`, tests have their own. */
export interface RealmHost {
  importModule(url: string): Promise<unknown>;
  notify(notice: RealmNotice): void;
  /** A monotonic clock, ms. */
  clock(): number;
}

/** Under this symbol linked bundles look for the blobs of their dynamic imports, by real address. */
const DYNAMIC = Symbol.for('rekindle.dynamic-import');

/**
 * Imports the modules one by one, so that a hang has a name, and puts them in order. What a module depends on is
 * known only once it has run, so module level code runs in the order of names; everything later in dependency order.
 */
export async function loadModules(host: RealmHost, { modules, links }: LoadRequest): Promise<Registry> {
  const linkTo = (address: string): string => {
    const link = Object.hasOwn(links, address) ? links[address] : undefined;
    if (link !== undefined) return link;
    throw new Failure('load', `${address} is not among the files of this generation`);
  };
  Object.defineProperty(globalThis, DYNAMIC, { configurable: true, value: linkTo });
  const loaded: LoadedModule[] = [];
  const entries = [...modules].sort((a, b) => ((a.name ?? a.url) < (b.name ?? b.url) ? -1 : 1));
  for (const entry of entries) {
    const label = entry.name ?? entry.url;
    host.notify({ rekindle: 'at', step: 'load', module: label });
    const start = host.clock();
    let namespace: unknown;
    try {
      namespace = await host.importModule(linkTo(entry.url));
    } catch (thrown) {
      throw failureOf(thrown, 'load', label, `Module '${label}' does not load`);
    }
    loaded.push(readDefinition(entry, namespace, host.clock() - start));
  }
  return new Registry(loaded);
}
