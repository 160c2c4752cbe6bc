import type { StateData } from '../../shared/data.js';
import type { HotModule } from '../../shared/hot-module.js';
import type {
  FrameInput,
  FrameOutput,
  LoadRequest,
  ModuleInfo,
  Outcome,
  ProofOutput,
  RealmError,
  RealmNotice,
} from '../../shared/protocol.js';
import { Realm } from '../hot-realm.js';

/** What a bundle exports: a definition alone, or a namespace with one. */
export type Code = HotModule | { default: unknown; [name: string]: unknown };

/** A realm in this very process, over modules that the test writes down in place. */
export interface TestRealm {
  readonly realm: Realm;
  readonly loaded: Outcome<ModuleInfo[]>;
  readonly notices: string[];
  /** Seeds a state and proves the code on it. */
  start(state?: StateData, versions?: Record<string, number>): Promise<ProofOutput>;
  prove(input?: Partial<FrameInput>): Promise<Outcome<ProofOutput>>;
  frame(input?: Partial<FrameInput>): Promise<Outcome<FrameOutput>>;
}

export async function realmWith(modules: Readonly<Record<string, Code>>): Promise<TestRealm> {
  const notices: string[] = [];
  let now = 0;
  const realm = new Realm({
    // A test's bundle is linked to its very name.
    importModule: async (name) => {
      const code = modules[name];
      return code && 'default' in code ? code : { default: code };
    },
    notify: ({ step, module }: RealmNotice) => notices.push(`${step} ${module}`),
    clock: () => now++,
  });
  const names = Object.keys(modules);
  const address = (name: string) => `http://test/hot/${name}.js`;
  return testRealm(realm, notices, {
    modules: names.map((name) => ({ name, url: address(name) })),
    links: Object.fromEntries(names.map((name) => [address(name), name])),
  });
}

/** Loads a realm's code, and makes its calls short to write. */
export async function testRealm(realm: Realm, notices: string[], request: LoadRequest): Promise<TestRealm> {
  const loaded = await realm.load(request);
  let seq = 0;
  const input = (given: Partial<FrameInput>): FrameInput => ({
    page: 'p',
    seq: ++seq,
    time: 1_000,
    seed: 7,
    viewport: { width: 800, height: 600, scale: 1 },
    events: [],
    replies: [],
    views: {},
    patches: [],
    frozen: false,
    ...given,
  });
  return {
    realm,
    loaded,
    notices,
    async start(state = {}, versions = {}) {
      realm.beginSeed({ versions });
      realm.seed(Object.entries(state).map(([key, value]) => ({ op: 'set', path: [key], value })));
      return answerOf(await realm.prove(input({})));
    },
    prove: (given = {}) => realm.prove(input(given)),
    frame: (given = {}) => realm.frame(input(given)),
  };
}

export function answerOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`${outcome.error.kind}: ${outcome.error.message}\n${outcome.error.stack}`);
}

export function errorOf(outcome: Outcome<unknown>): RealmError {
  if (!outcome.ok) return outcome.error;
  throw new Error('it was taken; an error was expected');
}

/** A module that only draws: for tests of everything else. */
export const drawsNothing: HotModule = { name: 'root', targets: { renderMainInterface: () => {} } };
