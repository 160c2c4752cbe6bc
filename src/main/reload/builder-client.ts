import type { BuildAnswer } from '../../shared/manifest.js';
import { ReloadError } from './failure.js';

export interface BuildRequest {
  /** Names of the modules to build; absent: all. */
  modules?: readonly string[];
  /** SHA-256 of the bundles that the page has: a builder may send the others along. */
  have: readonly string[];
}

/** Where new code comes from. Addresses in its answers are relative to `base`. */
export interface BuilderClient {
  readonly base: string;
  /**
   * Asks for the code as the sources are now: of all modules, or of those named alone. Rejects with a ReloadError
   * when there is no answer; a failed build is an answer.
   */
  build(request: BuildRequest, signal: AbortSignal): Promise<BuildAnswer>;
  /**
   * The bytes at an absolute address. Rejects with a ReloadError.
   *
   * @param cache `no-cache` asks the server whether they have changed: for addresses that do not name their content.
   */
  fetch(url: string, signal: AbortSignal, cache?: 'no-cache'): Promise<Uint8Array<ArrayBuffer>>;
}

/** The dev server: builds on demand. */
export function devBuilder(base: string): BuilderClient {
  return {
    base,
    fetch: fetchBytes,
    async build(request, signal) {
      const response = await answerOf(
        '__hot__/build',
        fetch(new URL('__hot__/build', base), {
          method: 'POST',
          // The header makes a foreign page's request one that the browser asks the server about first.
          headers: { 'Content-Type': 'application/json', 'X-Rekindle': '1' },
          body: JSON.stringify(request),
          signal,
        }),
      );
      return readAnswer('the dev server', response);
    },
  };
}

/** A deployed site: its manifest is fetched anew, so an open tab gets what was deployed since. */
export function staticBuilder(base: string): BuilderClient {
  return {
    base,
    fetch: fetchBytes,
    async build({ modules }, signal) {
      const url = new URL('hot/manifest.json', base);
      const response = await answerOf('hot/manifest.json', fetch(url, { cache: 'no-store', signal }));
      const answer = await readAnswer('the site', response);
      if (!answer.ok || !modules) return answer;
      const wanted = answer.modules.filter(({ name }) => modules.includes(name));
      const missing = modules.find((name) => !wanted.some((module) => module.name === name));
      if (missing === undefined) return { ...answer, modules: wanted };
      const there = answer.modules.map(({ name }) => name).join(', ');
      return {
        ok: false,
        error: { kind: 'build', message: `The site has no module "${missing}". It has: ${there}.` },
      };
    },
  };
}

async function answerOf(what: string, request: Promise<Response>): Promise<Response> {
  try {
    return await request;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ReloadError({
      kind: 'unreachable',
      step: 'build',
      message: `No answer to ${what} (${why}). Is the server running? Start it again with npm start, then reload.`,
    });
  }
}

async function readAnswer(who: string, response: Response): Promise<BuildAnswer> {
  const text = await response.text().catch(() => '');
  try {
    const answer: unknown = JSON.parse(text);
    if (isBuildAnswer(answer)) return answer;
  } catch {
    // Said below, with what came instead.
  }
  throw new ReloadError({
    kind: 'unreachable',
    step: 'build',
    message: `Expected a manifest from ${who}, found status ${response.status} and ${text === '' ? 'nothing' : `"${text.slice(0, 80)}"`}.`,
  });
}

function isBuildAnswer(value: unknown): value is BuildAnswer {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  if (value.ok === true) return 'modules' in value && Array.isArray(value.modules) && 'runtime' in value;
  return value.ok === false && 'error' in value && typeof value.error === 'object' && value.error !== null;
}

async function fetchBytes(
  url: string,
  signal: AbortSignal,
  cache: RequestCache = 'default',
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetch(url, { signal, cache });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ReloadError({ kind: 'fetch', step: 'load', message: `${url} could not be fetched: ${why}.` });
  }
}
