import type { Misfit } from '../shared/misfit.js';
import type { RealmError, RealmErrorKind } from '../shared/protocol.js';

/** What main can show, or act on, beside the message. */
type Facts = Pick<RealmError, 'misfits' | 'moreMisfits' | 'newer'>;

interface FailureOptions extends Facts {
  module?: string | undefined;
  cause?: unknown;
}

/** A refusal of the realm itself, with what main needs to tell it. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly kind: RealmErrorKind;
  readonly module: string | undefined;
  readonly facts: Facts;

  constructor(kind: RealmErrorKind, message: string, { module, cause, ...facts }: FailureOptions = {}) {
    super(message, { cause });
    this.kind = kind;
    this.module = module;
    this.facts = facts;
  }
}

/** Listed at most; thousands of bad entries need no more to be understood. */
const MOST_MISFITS = 50;

/** A list of misfits as a failure has it. */
export function listed(misfits: readonly Misfit[]): Facts {
  const more = misfits.length - MOST_MISFITS;
  return { misfits: misfits.slice(0, MOST_MISFITS), ...(more > 0 ? { moreMisfits: more } : {}) };
}

/** The failures of several modules' states as one: misfits are mended together, so they are told together. */
export function joined(failures: readonly [Failure, ...Failure[]]): Failure {
  const [first, ...others] = failures;
  if (others.length === 0) return first;
  const { misfits = [], moreMisfits = 0 } = listed(failures.flatMap(({ facts }) => facts.misfits ?? []));
  const unlisted = failures.reduce((sum, { facts }) => sum + (facts.moreMisfits ?? 0), moreMisfits);
  return new Failure(first.kind, failures.map(({ message }) => message).join('. '), {
    module: first.module,
    misfits,
    ...(unlisted > 0 ? { moreMisfits: unlisted } : {}),
  });
}

/**
 * What hot code threw, as a failure of the stage in which it ran. A `Failure` speaks for itself and stays as it is.
 *
 * @param stage What was going on, for the message; without it the message is hot code's alone.
 */
export function failureOf(thrown: unknown, kind: RealmErrorKind, module?: string, stage?: string): Failure {
  if (thrown instanceof Failure) return thrown;
  const message = messageOf(thrown);
  const failure = new Failure(kind, stage === undefined ? message : `${stage}: ${message}`, {
    module: blamedModule(thrown) ?? module,
    cause: thrown,
  });
  // The reader wants the place in hot code, not this one.
  if (thrown instanceof Error && thrown.stack) failure.stack = thrown.stack;
  return failure;
}

export function toRealmError(failure: Failure): RealmError {
  const { kind, message, stack, facts } = failure;
  const module = failure.module ?? blamedModule(failure);
  const error: RealmError = { kind, message, ...facts };
  if (module !== undefined) error.module = module;
  if (stack !== undefined) error.stack = stack;
  return error;
}

function messageOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `${String(thrown)} was thrown; expected an Error`;
  return thrown.name === 'Error' ? thrown.message : `${thrown.name}: ${thrown.message}`;
}

/** Errors that hot code threw → the module whose code was running. Kept beside them: they are not ours to change. */
const blame = new WeakMap<object, string>();

/** Remembers whose code threw. The innermost caller comes first, and it is the one that counts. */
export function blameOn(thrown: unknown, module: string): void {
  if (typeof thrown === 'object' && thrown !== null && !blame.has(thrown)) blame.set(thrown, module);
}

function blamedModule(thrown: unknown): string | undefined {
  return typeof thrown === 'object' && thrown !== null ? blame.get(thrown) : undefined;
}
