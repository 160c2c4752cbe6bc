import { parse } from 'es-module-lexer/minimal/js';
import { Failure } from './failure.js';

/** What the loader needs of its surroundings. */
export interface CodeHost {
  /** The worker's own address: its origin is the only one that code may come from. */
  readonly base: string;
  /** An address under which `importModule` finds this text. */
  createUrl(source: string): string;
  importModule(url: string): Promise<unknown>;
}

/** Under this symbol the loader that code came from answers its dynamic imports: they may lead back to the importer. */
const DYNAMIC = Symbol.for('rekindle.dynamic-import');

/**
 * Runs bundles from their text, so that what runs is what main has verified. Each text becomes a blob: module in
 * which the specifiers lead to the blobs of the other texts. The asm.js build of the lexer is used: the
 * WebAssembly one would need a wider content security policy.
 */
export class Loader {
  readonly #host: CodeHost;
  readonly #files = new Map<string, string>();
  readonly #urls = new Map<string, string>();

  constructor(host: CodeHost, files: Readonly<Record<string, string>>) {
    this.#host = host;
    for (const [address, source] of Object.entries(files)) this.#files.set(this.#absolute(address), source);
    Object.defineProperty(globalThis, DYNAMIC, {
      configurable: true,
      value: (address: string) => this.#url(address, []),
    });
  }

  /** Imports a bundle and all that it imports; resolves to its namespace. Rejects as the bundle's own code does. */
  async import(address: string): Promise<unknown> {
    return this.#host.importModule(this.#url(this.#absolute(address), []));
  }

  #absolute(address: string): string {
    return new URL(address, this.#host.base).href;
  }

  #url(address: string, importers: readonly string[]): string {
    const known = this.#urls.get(address);
    if (known) return known;
    if (importers.includes(address)) {
      const circle = [...importers.slice(importers.indexOf(address)), address].join(' → ');
      throw new Failure('load', `bundles import one another in a circle: ${circle}; break it at one of them`);
    }
    const source = this.#files.get(address);
    if (source === undefined) {
      throw new Failure(
        'load',
        `${importers.at(-1) ?? 'The manifest'} asks for ${address}, which is not among the files of this generation`,
      );
    }
    const url = this.#host.createUrl(this.#rewrite(address, source, [...importers, address]));
    this.#urls.set(address, url);
    return url;
  }

  /** The text with its specifiers replaced, and its own address at the end, so that stacks show that one. */
  #rewrite(address: string, source: string, importers: readonly string[]): string {
    let text = '';
    let copied = 0;
    for (const { n: specifier, s: start, e: end, d: dynamic } of lex(address, source)) {
      // import.meta, or a specifier that is worked out at run time: there is nothing to replace.
      if (specifier === undefined) continue;
      const target = this.#resolve(specifier, address);
      const isDynamic = dynamic > -1;
      const replacement = isDynamic
        ? `globalThis[Symbol.for(${JSON.stringify(DYNAMIC.description)})](${JSON.stringify(target)})`
        : this.#url(target, importers);
      text += source.slice(copied, start) + replacement;
      copied = end;
    }
    return `${text}${source.slice(copied)}\n//# sourceURL=${address}\n`;
  }

  #resolve(specifier: string, importer: string): string {
    const isAddress = /^(\.{0,2}\/|https?:)/.test(specifier);
    const target = isAddress ? new URL(specifier, importer) : null;
    if (target?.origin !== new URL(this.#host.base).origin) {
      throw new Failure(
        'load',
        `${importer} imports '${specifier}'; expected a relative address or one of this origin (bundle what it needs, or serve it from here)`,
      );
    }
    return target.href;
  }
}

function lex(address: string, source: string): ReturnType<typeof parse>[0] {
  try {
    return parse(source, address)[0];
  } catch (cause) {
    throw new Failure('load', `${address} is not a module that can be read: ${String(cause)}`, { cause });
  }
}
