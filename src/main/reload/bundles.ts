import type { Code, CodeFile } from './code.js';
import { ReloadError } from './failure.js';

export type FetchBytes = (url: string, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>;

/** SHA-256 of bytes, base64. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;

/**
 * The source text of bundles, checked against the manifest's SHA-256 before anybody runs it (rule X2). Kept for as
 * long as a generation needs them, so that a module comes back with the very bundle it had even when the server has
 * long forgotten it (rule M6).
 */
export class Bundles {
  readonly #fetch: FetchBytes;
  readonly #digest: Digest;
  /** By SHA-256. */
  readonly #texts = new Map<string, string>();
  readonly #decoder = new TextDecoder();
  readonly #encoder = new TextEncoder();

  constructor(fetch: FetchBytes, digest: Digest) {
    this.#fetch = fetch;
    this.#digest = digest;
  }

  /** SHA-256 of the bundles that are here. */
  get hashes(): string[] {
    return [...this.#texts.keys()];
  }

  /** Address → text of every file of the code. Rejects with a ReloadError that names the file. */
  async load({ modules }: Code, signal: AbortSignal): Promise<Record<string, string>> {
    const files = new Map(modules.flatMap((module) => module.files.map((file) => [file.url, file])));
    const texts = await Promise.all(
      [...files.values()].map(async (file) => [file.url, await this.#text(file, signal)] as const),
    );
    return Object.fromEntries(texts);
  }

  /** Forgets all but the files of this code. */
  prune(codes: readonly Code[]): void {
    const modules = codes.flatMap((code) => code.modules);
    const needed = new Set(modules.flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
    for (const hash of this.#texts.keys()) if (!needed.has(hash)) this.#texts.delete(hash);
  }

  /** Characters of a file's text; 0 of one that is not kept. */
  sizeOf({ sha256, text }: CodeFile): number {
    return (text ?? (sha256 === null ? '' : this.#texts.get(sha256)) ?? '').length;
  }

  async #text({ url, sha256, text }: CodeFile, signal: AbortSignal): Promise<string> {
    if (sha256 === null) return text ?? '';
    const known = this.#texts.get(sha256);
    if (known !== undefined) return known;
    const bytes = text === undefined ? await this.#fetch(url, signal) : this.#encoder.encode(text);
    const found = await this.#digest(bytes);
    if (found !== sha256) {
      throw new ReloadError({
        kind: 'integrity',
        step: 'load',
        message: `${url}: expected SHA-256 ${sha256}, found ${found}. It was not run; build again.`,
      });
    }
    const verified = this.#decoder.decode(bytes);
    this.#texts.set(sha256, verified);
    return verified;
  }
}

/** By the browser's own SHA-256, which it lends only to secure contexts (https, or localhost). */
export const browserDigest: Digest = async (bytes) => {
  if (!globalThis.crypto?.subtle) {
    throw new ReloadError({
      kind: 'integrity',
      step: 'load',
      message: 'Bundles cannot be checked here: the page must come over https, or from localhost.',
    });
  }
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash));
};
