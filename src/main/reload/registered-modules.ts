import { parse } from 'es-module-lexer/minimal/js';
import type { BuilderClient } from './builder-client.js';
import type { CodeFile, CodeModule } from './code.js';
import { ReloadError } from './failure.js';

/**
 * Modules registered at run time (rule M3): their code is fetched from their own addresses, with everything they
 * import. No manifest vouches for them, so only the page's own origin is trusted.
 */
export class RegisteredModules {
  readonly #fetch: BuilderClient['fetch'];
  readonly #base: string;
  /** Address → name, null until the module has said it. */
  readonly #names = new Map<string, string | null>();
  readonly #decoder = new TextDecoder();

  /** @param base What relative addresses are relative to, absolute. */
  constructor(fetch: BuilderClient['fetch'], base: string) {
    this.#fetch = fetch;
    this.#base = base;
  }

  get urls(): string[] {
    return [...this.#names.keys()];
  }

  /** The absolute address. Throws a ReloadError for another origin's. */
  resolve(address: string, base: string = this.#base): string {
    const url = new URL(address, base);
    const { origin } = new URL(this.#base);
    if (url.origin === origin) return url.href;
    throw new ReloadError({
      kind: 'fetch',
      step: 'build',
      message: `register("${address}"): expected an address on ${origin}, found ${url.origin}. Serve the module from the page’s own origin.`,
    });
  }

  /** Address of the module with this name, if it was registered. */
  urlOf(name: string): string | undefined {
    return [...this.#names].find(([, known]) => known === name)?.[0];
  }

  add(url: string): void {
    if (!this.#names.has(url)) this.#names.set(url, null);
  }

  /** The module at this address has loaded and said its name. */
  named(url: string, name: string): void {
    if (this.#names.has(url)) this.#names.set(url, name);
  }

  /** Fetches a module's code anew, with all that it imports. Rejects with a ReloadError. */
  async fetch(url: string, signal: AbortSignal): Promise<CodeModule> {
    const files = new Map<string, CodeFile>();
    const waiting = [url];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (files.has(next)) continue;
      const text = this.#decoder.decode(await this.#fetch(next, signal, 'no-cache'));
      files.set(next, { url: next, sha256: null, text });
      for (const imported of importsOf(text)) waiting.push(this.resolve(imported, next));
    }
    return { name: this.#names.get(url) ?? null, url, files: [...files.values()] };
  }
}

/** Relative and absolute specifiers; a bare one is refused by the realm, which can name the module. */
function importsOf(text: string): string[] {
  try {
    const [imports] = parse(text);
    return imports.flatMap(({ n }) => (n !== undefined && /^(\.{0,2}\/|https?:)/.test(n) ? [n] : []));
  } catch {
    // It does not parse: the realm will say where.
    return [];
  }
}
