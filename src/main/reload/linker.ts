import { parse } from 'es-module-lexer/minimal/js';
import { ReloadError } from './failure.js';

/** Where linked texts get an address that can be imported. */
export interface LinkHost {
  /** The page's own address: its origin is the only one that code may come from. */
  readonly base: string;
  /** An address under which `import()` finds this text. */
  createUrl(source: string): string;
  revokeUrl(url: string): void;
}

/** The page's own blobs: a worker of the same origin can import them. */
export function blobHost(base: string): LinkHost {
  return {
    base,
    createUrl: (source) => URL.createObjectURL(new Blob([source], { type: 'text/javascript' })),
    revokeUrl: (url) => URL.revokeObjectURL(url),
  };
}

/** Under this symbol a worker finds the way from a real address to a linked one, for dynamic imports. */
const DYNAMIC = 'rekindle.dynamic-import';

/** No `import` and no `from '…'`: nothing to link. Spares large libraries the lexer, 10 to 30 ms for 200 kB. */
const MAY_IMPORT = /\bimport\b|\bfrom\s*["']/;

interface Linked {
  source: string;
  url: string;
  /** Static imports: real address → the linked one that stands in the text. */
  imports: ReadonlyMap<string, string>;
}

/**
 * Makes bundles importable from their text, so that what runs is what was verified (rule X2). Each text becomes a blob
 * in which the specifiers lead to the blobs of the other texts. A text that has not changed, nor anything it imports,
 * keeps its blob from reload to reload. Owns the blobs.
 */
export class Linker {
  readonly #host: LinkHost;
  readonly #linked = new Map<string, Linked>();
  /** Blobs whose text has been replaced: code that still runs may import them. */
  readonly #superseded = new Set<string>();

  constructor(host: LinkHost) {
    this.#host = host;
  }

  /**
   * @param files Absolute address → text, of everything that one generation needs.
   * @returns Absolute address → linked address, of the same files.
   * @throws ReloadError naming importer and specifier.
   */
  link(files: Readonly<Record<string, string>>): Record<string, string> {
    const done = new Map<string, string>();
    for (const address of Object.keys(files)) this.#link(address, [], files, done);
    return Object.fromEntries(done);
  }

  /** The linked address of a file, if it has been linked. */
  find(address: string): string | undefined {
    return this.#linked.get(address)?.url;
  }

  /** Gives up the blobs of all files but these, and those that newer ones of the same address have replaced. */
  prune(addresses: ReadonlySet<string>): void {
    for (const url of this.#superseded) this.#host.revokeUrl(url);
    this.#superseded.clear();
    for (const [address, { url }] of this.#linked) {
      if (addresses.has(address)) continue;
      this.#host.revokeUrl(url);
      this.#linked.delete(address);
    }
  }

  #link(
    address: string,
    importers: readonly string[],
    files: Readonly<Record<string, string>>,
    done: Map<string, string>,
  ): string {
    const known = done.get(address);
    if (known !== undefined) return known;
    if (importers.includes(address)) {
      const circle = [...importers.slice(importers.indexOf(address)), address].join(' → ');
      throw refusal(`Bundles import one another in a circle: ${circle}. Break it at one of them.`);
    }
    const source = files[address];
    if (source === undefined) {
      throw refusal(
        `${importers.at(-1)} imports ${address}, which is not among the files of this generation.`,
      );
    }
    const follow = (target: string): string => this.#link(target, [...importers, address], files, done);
    const { url } = this.#reuse(address, source, follow) ?? this.#create(address, source, follow);
    done.set(address, url);
    return url;
  }

  #reuse(address: string, source: string, follow: (target: string) => string): Linked | undefined {
    const before = this.#linked.get(address);
    if (before?.source !== source) return undefined;
    return [...before.imports].every(([target, url]) => follow(target) === url) ? before : undefined;
  }

  #create(address: string, source: string, follow: (target: string) => string): Linked {
    const imports = new Map<string, string>();
    let text = '';
    let copied = 0;
    for (const { n: specifier, s: start, e: end, d: dynamic } of lex(address, source)) {
      // import.meta, or a specifier that is worked out at run time: there is nothing to replace.
      if (specifier === undefined) continue;
      const target = this.#resolve(specifier, address);
      // A dynamic import may lead back to its importer, so it finds its blob when it runs.
      let replacement = `globalThis[Symbol.for(${JSON.stringify(DYNAMIC)})](${JSON.stringify(target)})`;
      if (dynamic === -1) {
        replacement = follow(target);
        imports.set(target, replacement);
      }
      text += source.slice(copied, start) + replacement;
      copied = end;
    }
    // Its own address at the end, so that stacks show that one.
    const url = this.#host.createUrl(`${text}${source.slice(copied)}\n//# sourceURL=${address}\n`);
    const linked = { source, url, imports };
    const before = this.#linked.get(address);
    if (before) this.#superseded.add(before.url);
    this.#linked.set(address, linked);
    return linked;
  }

  #resolve(specifier: string, importer: string): string {
    const isAddress = /^(\.{0,2}\/|https?:)/.test(specifier);
    const target = isAddress ? new URL(specifier, importer) : null;
    if (target?.origin === new URL(this.#host.base).origin) return target.href;
    throw refusal(
      `${importer} imports '${specifier}'; expected a relative address or one of this origin. Bundle what it needs, or serve it from here.`,
    );
  }
}

function lex(address: string, source: string): ReturnType<typeof parse>[0] {
  if (!MAY_IMPORT.test(source)) return [];
  try {
    return parse(source, address)[0];
  } catch (cause) {
    throw refusal(`${address} is not a module that can be read: ${String(cause)}`);
  }
}

function refusal(message: string): ReloadError {
  return new ReloadError({ kind: 'load', step: 'load', message });
}
