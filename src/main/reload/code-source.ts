import type { BuilderClient } from './builder-client.js';
import type { Bundles } from './bundles.js';
import { type Code, type CodeModule, codeOf, replaceModules } from './code.js';
import { fromBuild, ReloadError } from './failure.js';
import type { RegisteredModules } from './registered-modules.js';
import type { ReloadRequest } from './request.js';

export interface CollectedCode {
  code: Code;
  /** Hash of main's own sources as the builder sees them; null when the builder was not asked. */
  platform: string | null;
}

export interface CodeSources {
  builder: BuilderClient;
  bundles: Bundles;
  registered: RegisteredModules;
}

/**
 * Collects the code that a request asks for: built modules from the builder, registered ones from their addresses,
 * and what is not asked for as it runs now. Rejects with a ReloadError.
 */
export async function collectCode(
  request: ReloadRequest,
  current: Code | null,
  { builder, bundles, registered }: CodeSources,
  signal: AbortSignal,
): Promise<CollectedCode> {
  const names = request.modules;
  // With nothing running there is nothing to keep: take everything.
  const partial = names !== undefined && current !== null;
  const builtNames = partial ? [...names].filter((name) => registered.urlOf(name) === undefined) : undefined;
  const urls = partial ? [...names].flatMap((name) => registered.urlOf(name) ?? []) : registered.urls;
  if (request.register !== undefined) urls.push(request.register);
  const [built, extra] = await Promise.all([
    builtNames?.length === 0 ? null : build(builder, builtNames, bundles.hashes, signal),
    Promise.all([...new Set(urls)].map((url) => registered.fetch(url, signal))),
  ]);
  if (partial) {
    const fresh: readonly CodeModule[] = [...(built?.code.modules ?? []), ...extra];
    const runtime = built?.code.runtime ?? current.runtime;
    return { code: replaceModules(current, { modules: fresh, runtime }), platform: built?.platform ?? null };
  }
  if (!built) throw new Error('A full reload always asks the builder');
  return { code: { ...built.code, modules: [...built.code.modules, ...extra] }, platform: built.platform };
}

async function build(
  builder: BuilderClient,
  modules: readonly string[] | undefined,
  have: readonly string[],
  signal: AbortSignal,
): Promise<{ code: Code; platform: string }> {
  const answer = await builder.build(modules ? { modules, have } : { have }, signal);
  if (!answer.ok) throw new ReloadError(fromBuild(answer.error));
  return { code: codeOf(answer, builder.base), platform: answer.platform };
}
