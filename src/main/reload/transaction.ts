import type { Migration, ProofOutput } from '../../shared/protocol.js';
import type { StepName } from '../history/step.js';
import type { BuilderClient } from './builder-client.js';
import type { Bundles } from './bundles.js';
import { Candidate } from './candidate.js';
import type { Clock } from './clock.js';
import { type Code, changedModules, identityOf } from './code.js';
import { type CollectedCode, collectCode } from './code-source.js';
import { withDeadline } from './deadline.js';
import type { Deadlines } from './deadlines.js';
import type { FailedCode } from './failed-code.js';
import { failureOf, ReloadError, type ReloadFailure } from './failure.js';
import { type Generation, nextGeneration } from './generation.js';
import type { HotSession } from './hot-session.js';
import type { Linker } from './linker.js';
import type { ReloadPlatform } from './platform.js';
import type { ReloadRecord, ReloadTrigger } from './record.js';
import type { RegisteredModules } from './registered-modules.js';
import type { ReloadRequest } from './request.js';
import type { Spare } from './spare.js';
import { StepTimer } from './step-timer.js';

export interface TransactionParts {
  clock: Clock;
  deadlines: Deadlines;
  builder: BuilderClient;
  bundles: Bundles;
  linker: Linker;
  spare: Spare;
  registered: RegisteredModules;
  failedCode: FailedCode;
  platform: ReloadPlatform;
}

/** What runs, before or after a reload. */
export interface Running {
  session: HotSession;
  generation: Generation;
}

/** What a reload has found out so far. */
interface Progress {
  code: Code | null;
  platformHash: string | null;
  changed: string[];
  pause: number;
  migrations: Migration[];
  /** The point of the state's history just before the switch. */
  pointBefore: number;
  /** What failed after the switch, which does not undo it; null: nothing. */
  failureAfter: ReloadFailure | null;
}

export interface TransactionResult extends Progress {
  /** null when it failed: then what ran before goes on. */
  running: Running | null;
  failure: ReloadFailure | null;
  steps: ReloadRecord['steps'];
  /** ms, to the first drawn frame or to the failure. */
  total: number;
}

/**
 * One reload: build → stand by → load → seed → prove → switch (rule R2; the caller retires the old session).
 * Whatever fails before the switch leaves the code that runs, its state and what is seen untouched (rule R4):
 * until then only the candidate's worker has been written to. Never rejects.
 *
 * @param current What runs now, or ran last; null before the page's first generation.
 */
export async function runTransaction(
  parts: TransactionParts,
  current: Generation | null,
  request: ReloadRequest,
): Promise<TransactionResult> {
  const { clock } = parts;
  const started = clock.now();
  const timer = new StepTimer(clock);
  const progress: Progress = {
    code: null,
    platformHash: null,
    changed: [],
    pause: 0,
    migrations: [],
    pointBefore: 0,
    failureAfter: null,
  };
  const result = (running: Running | null, failure: ReloadFailure | null): TransactionResult => {
    return { ...progress, running, failure, steps: timer.steps, total: clock.now() - started };
  };
  try {
    return result(await attempt(parts, current, request, timer, progress), null);
  } catch (error) {
    return result(null, failureOf(error, timer.current));
  }
}

async function attempt(
  parts: TransactionParts,
  current: Generation | null,
  request: ReloadRequest,
  timer: StepTimer,
  progress: Progress,
): Promise<Running> {
  const { deadlines, spare, platform } = parts;
  const collected = await timer.time('build', () => collect(parts, current, request));
  const { code } = collected;
  progress.code = code;
  progress.platformHash = collected.platform;
  progress.changed = changedModules(current?.code ?? null, code);
  const failedBefore = request.force ? undefined : parts.failedCode.find(identityOf(code));
  if (failedBefore) throw new ReloadError(failedBefore);

  // A changed runtime begins to start while the bundles are fetched.
  spare.prepare(code.runtime);
  const files = await timer.time('load', () =>
    withDeadline(parts.clock, deadlines.load, 'load', 'Fetching the bundles', (signal) =>
      parts.bundles.load(code, signal),
    ),
  );
  const session = await timer.time('standBy', () => spare.take(code.runtime));
  let release = (): void => {};
  try {
    const snapshot = platform.snapshot(request.point);
    release = () => snapshot.release();
    const candidate = new Candidate(session, snapshot, deadlines);
    const modules = code.modules.map(({ name, url }) => ({ name, url }));
    await timer.time('load', () => candidate.load({ modules, links: parts.linker.link(files) }));
    await timer.time('seed', () => candidate.seed());
    const proof = await timer.time('prove', () => prove(platform, candidate));
    const withHeld = request.withHeld || !current || identityOf(current.code) !== identityOf(code);
    await timer.time('switch', () => switchOver(parts, request, candidate, proof, progress, withHeld));
    return { session, generation: nextGeneration(current, code, candidate.modules) };
  } catch (error) {
    session.retire();
    throw error;
  } finally {
    release();
  }
}

/** A respawn takes the code as it runs, a rollback that which ran before; everything else asks for new code. */
function collect(
  parts: TransactionParts,
  current: Generation | null,
  request: ReloadRequest,
): Promise<CollectedCode> {
  const ready = request.code ?? (request.trigger === 'respawn' ? current?.code : undefined);
  if (ready) return Promise.resolve({ code: ready, platform: null });
  return withDeadline(parts.clock, parts.deadlines.build, 'build', 'The build', (signal) =>
    collectCode(request, current?.code ?? null, parts, signal),
  );
}

/** The first frame, without input, while the old code goes on. */
function prove(platform: ReloadPlatform, candidate: Candidate): Promise<ProofOutput> {
  const nothing = { events: [], replies: [] };
  return candidate.prove('prove', platform.frameInput(nothing, candidate.takePatches()));
}

/**
 * Stops feeding the old code, lets its last frame end, and hands over. If the state moved on since the proof, or
 * input waits, the new code proves itself once more, on the newest state and with that input: until it has, the old
 * code can still go on with both (rules R5, R6).
 */
async function switchOver(
  { clock, platform }: TransactionParts,
  { trigger, point }: ReloadRequest,
  candidate: Candidate,
  firstProof: ProofOutput,
  progress: Progress,
  withHeld: boolean,
): Promise<void> {
  await platform.exclusive(async () => {
    const stopped = clock.now();
    const patches = candidate.takePatches();
    const taken = platform.peekInput(withHeld);
    const movedOn = patches.length > 0 || taken.events.length > 0 || taken.replies.length > 0;
    const proof = movedOn ? await candidate.prove('switch', platform.frameInput(taken, patches)) : firstProof;
    candidate.session.assertAlive();
    progress.pointBefore = platform.point;
    progress.failureAfter = platform.adopt({
      session: candidate.session,
      modules: candidate.modules,
      proof,
      taken,
      withHeld,
      news: newsOf(trigger, proof.migrations),
      ...(point === undefined ? {} : { point }),
    });
    progress.pause = clock.now() - stopped;
    progress.migrations = proof.migrations;
  });
}

/** What the switch is called in the history of the state. */
function newsOf(trigger: ReloadTrigger, migrations: readonly Migration[]): StepName {
  if (trigger === 'rollback') return { kind: 'rollback', label: 'Roll back', group: null };
  if (migrations.length > 0) {
    const what = migrations.map(({ module, from, to }) => `${module} ${from} → ${to}`).join(', ');
    return { kind: 'migration', label: `Migrate ${what}`, group: null };
  }
  return { kind: 'reload', label: trigger === 'start' ? 'Start' : 'Reload', group: null };
}
