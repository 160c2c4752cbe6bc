/**
 * What a builder answers: the code of one generation, by address and hash. The dev server's answer to
 * `POST __hot__/build` and the static site's `hot/manifest.json` have the same shape.
 */

/** An address relative to the page's base, so that the site works under any sub-path. */
export type RelativeUrl = string;

export interface ManifestFile {
  url: RelativeUrl;
  /** SHA-256 of the file's bytes, base64. */
  sha256: string;
  /** Bytes. */
  size: number;
  /** Of a package: it changes with an install, not with an edit. */
  library?: true;
  /** Its text, where the builder sends it along: the page said which files it has. Checked like one that is fetched. */
  text?: string;
}

export interface ManifestModule extends ManifestFile {
  name: string;
  /**
   * Hash over the sources of everything that its entry reaches, and over the packages it gets: equal for equal code,
   * however the build was cut. Addresses are not: built alone, a module has inside its bundle what it shares otherwise.
   */
  sources: string;
  /** Addresses of the chunks it imports, directly or not. */
  imports: RelativeUrl[];
}

export interface Manifest {
  ok: true;
  /** Names the code as a whole: equal for equal code. */
  hash: string;
  /** Sorted by name. */
  modules: ManifestModule[];
  /** Shared by several modules. */
  chunks: ManifestFile[];
  /** The worker's runtime script. */
  runtime: ManifestFile;
  /** Hash of main's own sources: a page that was made from others must be restarted (rule R9). */
  platform: string;
}

export type BuildErrorKind =
  /** A source file does not parse. */
  | 'syntax'
  /** An import leads nowhere, or asks for a name that is not exported. */
  | 'missing-import'
  /** Any other refusal of the builder. */
  | 'build';

export interface BuildError {
  kind: BuildErrorKind;
  message: string;
  /** Relative to the project's root (or the hot folder's parent), with forward slashes. */
  file?: string;
  /** 1-based. */
  line?: number;
  /** 1-based. */
  column?: number;
  /** Source lines around the place, the line marked, as text for a fixed-width font. */
  frame?: string;
}

export type BuildAnswer = Manifest | { ok: false; error: BuildError };
