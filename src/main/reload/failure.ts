import type { BuildError, BuildErrorKind } from '../../shared/manifest.js';
import type { Misfit } from '../../shared/misfit.js';
import type { NewerState, RealmError, RealmErrorKind } from '../../shared/protocol.js';

/** The steps of a reload in their order (rule R2), and `run`: the life after it. */
export type ReloadStep = 'build' | 'standBy' | 'load' | 'seed' | 'prove' | 'switch' | 'retire' | 'run';

export type FailureKind =
  | BuildErrorKind
  | RealmErrorKind
  /** The builder (dev server, or the site's manifest) does not answer, or not in a way we understand. */
  | 'unreachable'
  /** A bundle that the manifest names cannot be fetched. */
  | 'fetch'
  /** A bundle's bytes are not those that the manifest's SHA-256 promises (rule X2). */
  | 'integrity'
  /** The worker's own script does not start, or speaks another protocol. */
  | 'runtime'
  /** A deadline passed in silence: an endless loop, or a promise that never settles. */
  | 'hang'
  /** An error outside any call: an uncaught exception or rejection in the worker. */
  | 'crash'
  /** Main's own mistake: Rekindle has to be repaired, not the code that it was to load. */
  | 'internal';

/** Why a reload, or a frame, did not work (rule R4). Plain data: it is shown, copied, and kept in the history. */
export interface ReloadFailure {
  kind: FailureKind;
  step: ReloadStep;
  /** What happened, in a sentence. */
  message: string;
  /** The module at fault, where it is known. */
  module?: string;
  /** In the source, relative to the project's root. */
  file?: string;
  /** 1-based. */
  line?: number;
  /** 1-based. */
  column?: number;
  /** Source lines around the place, for a fixed-width font. */
  frame?: string;
  stack?: string;
  /** What of the stored state does not fit the code (`schema`, `migration`). */
  misfits?: Misfit[];
  /** How many misfits there are beside those listed. */
  moreMisfits?: number;
  /** The stored state is newer than this code (`migration`): only other code can read it. */
  newer?: NewerState;
  /** This code failed before and has not changed since, so it was not run again (rule B4). */
  repeated?: true;
}

/** A failure on its way to whoever shows it. */
export class ReloadError extends Error {
  override readonly name = 'ReloadError';

  constructor(readonly failure: ReloadFailure) {
    super(failure.message);
  }
}

export function failureOf(error: unknown, step: ReloadStep): ReloadFailure {
  if (error instanceof ReloadError) return error.failure;
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? error.stack : undefined;
  return { kind: 'internal', step, message, ...(stack === undefined ? {} : { stack }) };
}

export function fromBuild(error: BuildError): ReloadFailure {
  return { ...error, step: 'build' };
}

export function fromRealm(error: RealmError, step: ReloadStep): ReloadFailure {
  return { ...error, step };
}

/** Failures of the code itself: running the same code again would fail again (rule B4). */
export function isOfTheCode(failure: ReloadFailure): boolean {
  // No hot code runs in these: what is late there is the machine.
  if (failure.step === 'standBy' || failure.step === 'seed') return false;
  // Nor is this one's: other code has left what it cannot read, and the state may have become an older one since.
  if (failure.newer) return false;
  switch (failure.kind) {
    case 'load':
    case 'definition':
    case 'migration':
    case 'schema':
    case 'init':
    case 'missing-target':
    case 'frame':
    case 'state':
    case 'hang':
    case 'crash':
      return true;
    // The builder judges its sources anew each time, and transport may be back.
    case 'syntax':
    case 'missing-import':
    case 'build':
    case 'unreachable':
    case 'fetch':
    case 'integrity':
    case 'runtime':
    case 'internal':
      return false;
    default:
      return failure.kind satisfies never;
  }
}

const TITLES: Readonly<Record<FailureKind, string>> = {
  syntax: 'Syntax error',
  'missing-import': 'Missing import',
  build: 'The build failed',
  load: 'The module does not load',
  definition: 'The module’s definition is refused',
  migration: 'The state could not be migrated',
  schema: 'The state does not fit the schema',
  init: 'init failed',
  'missing-target': 'Missing target',
  frame: 'A frame failed',
  state: 'The state was misused',
  unreachable: 'The builder does not answer',
  fetch: 'A bundle cannot be fetched',
  integrity: 'A bundle is not what the manifest says',
  runtime: 'The worker does not start',
  hang: 'The code hangs',
  crash: 'The worker crashed',
  internal: 'Rekindle itself failed',
};

/** A failure's heading, for people. */
export function titleOf(failure: ReloadFailure): string {
  return TITLES[failure.kind];
}

/** `src/hot/gui/index.ts:12:7`, as far as it is known. */
export function placeOf(failure: ReloadFailure): string | null {
  if (failure.file === undefined) return null;
  return [failure.file, failure.line, failure.column].filter((part) => part !== undefined).join(':');
}
