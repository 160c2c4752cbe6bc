import type { Manifest, ManifestFile } from '../../shared/manifest.js';

/** A file of source text that the worker runs, by absolute address. */
export interface CodeFile {
  url: string;
  /** What its bytes must hash to, base64; null for a module registered at run time, which no manifest vouches for. */
  sha256: string | null;
  /** Of a package. */
  library?: true;
  /** The text, where it is at hand: of a registered module, or sent along by the builder. */
  text?: string;
}

/** One module's code: its entry, and what it imports. */
export interface CodeModule {
  /** null while a module registered at run time has not said its name yet. */
  name: string | null;
  /** The entry's address. */
  url: string;
  /** Hash over its sources (see the manifest); absent for a module registered at run time, whose texts are at hand. */
  sources?: string;
  /** Every file it needs, the entry first. */
  files: readonly CodeFile[];
}

/** The code of one generation. */
export interface Code {
  modules: readonly CodeModule[];
  /** Address of the worker's script. */
  runtime: string;
}

export function codeOf(manifest: Manifest, base: string): Code {
  const absolute = (url: string): string => new URL(url, base).href;
  const chunks = new Map(manifest.chunks.map((chunk) => [chunk.url, chunk]));
  const fileOf = ({
    url,
    sha256,
    library,
    text,
  }: Pick<ManifestFile, 'url' | 'sha256' | 'library' | 'text'>): CodeFile => ({
    url: absolute(url),
    sha256,
    ...(library && { library }),
    ...(text === undefined ? {} : { text }),
  });
  return {
    runtime: absolute(manifest.runtime.url),
    modules: manifest.modules.map((module) => ({
      name: module.name,
      sources: module.sources,
      url: absolute(module.url),
      files: [module, ...module.imports.map((url) => chunks.get(url) ?? { url, sha256: '' })].map(fileOf),
    })),
  };
}

/** Equal for equal code of a module, whatever its bundles are called and share (rules R8, B4). */
export function identityOfModule({ name, sources, files }: CodeModule): string {
  if (sources !== undefined) return `${name} ${sources}`;
  return files.map(({ url, text }) => `${url} ${text}`).join('\n');
}

/** Equal for equal code as a whole, whatever the order of its modules. */
export function identityOf({ modules, runtime }: Code): string {
  return [runtime, ...modules.map(identityOfModule).sort()].join('\n\n');
}

/** The new modules in place of those of the same name; the others with the very bundles they had (rule M6). */
export function replaceModules(current: Code, fresh: Code): Code {
  const names = new Set(fresh.modules.map(({ name }) => name));
  const kept = current.modules.filter(({ name }) => !names.has(name));
  return { runtime: fresh.runtime, modules: [...kept, ...fresh.modules] };
}

/** Addresses of all files. */
export function addressesOf({ modules }: Code): Set<string> {
  return new Set(modules.flatMap(({ files }) => files.map(({ url }) => url)));
}

/** Addresses of the packages that it imports. */
export function librariesOf({ modules }: Code): string[] {
  const files = modules.flatMap((module) => module.files.filter(({ library }) => library));
  return [...new Set(files.map(({ url }) => url))];
}

/** Names of the modules whose code differs, or that only one of the two has. */
export function changedModules(before: Code | null, after: Code): string[] {
  const byName = (code: Code | null): Map<string, string> =>
    new Map(code?.modules.map((module) => [module.name ?? module.url, identityOfModule(module)]));
  const [old, fresh] = [byName(before), byName(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((name) => old.get(name) !== fresh.get(name))
    .sort();
}
