import type { Patch } from '../../../shared/patch.js';
import type {
  FrameInput,
  FrameOutput,
  HotRealm,
  ModuleInfo,
  Outcome,
  RealmNotice,
  ServiceCommand,
} from '../../../shared/protocol.js';
import { PROTOCOL_VERSION } from '../../../shared/protocol.js';
import type { HotWorker, RemoteRealm, WorkerCrash } from '../hot-worker.js';

export type Call = keyof HotRealm;

/** How a fake worker misbehaves at a call: answers an error, never answers, or falls over. */
export type Fault = 'error' | 'silence' | 'crash';

/** What a bundle's text says in tests: `{"faults": {"prove": "error"}, "name": "gui"}`. */
export interface FakeBundle {
  name: string;
  code: string;
  faults?: Partial<Record<Call, Fault>>;
  /** Its proof writes this to the state key `stamp`. */
  stamp?: string;
}

/**
 * A worker whose hot code appends every edit's value, and every reply that is a text, to the state key `text`, and draws
 * nothing. Its bundles are
 * JSON that says which of its calls go wrong.
 */
export class FakeWorker implements HotWorker {
  readonly calls: Call[] = [];
  /** What it was asked to import while it stood by. */
  readonly preloaded: string[] = [];
  terminated = false;
  bundles: FakeBundle[] = [];
  /** Held calls wait here until a test lets them go. */
  readonly held = new Map<Call, () => void>();
  hold = new Set<Call>();
  /** State keys that main told of in frames. */
  readonly keysTold = new Set<string>();
  /** Inputs of the frames that it ran; the last one may be that of its proof. */
  readonly inputs: FrameInput[] = [];
  /** What its next frame writes and asks for, besides. */
  next: { patches?: Patch[]; commands?: ServiceCommand[] } = {};
  /** Faults of the next frames, one after another. */
  readonly frameFaults: (Fault | undefined)[] = [];
  #text = '';
  #seededText = '';
  #notices: ((notice: RealmNotice) => void)[] = [];
  #crashes: ((crash: WorkerCrash) => void)[] = [];

  constructor(
    readonly url: string,
    readonly faults: Partial<Record<Call, Fault>> = {},
  ) {}

  readonly realm: RemoteRealm = {
    hello: () => this.#answer('hello', () => ({ protocol: PROTOCOL_VERSION })),
    preload: (urls) =>
      this.#answer('preload', () => {
        this.preloaded.push(...urls);
      }),
    load: ({ modules, links }) => {
      this.bundles = modules.map(({ url }) => JSON.parse(links[url]?.split('\n')[0] ?? '{}') as FakeBundle);
      return this.#outcome('load', () => modules.map(({ url }, i) => this.#info(url, this.bundles[i])));
    },
    beginSeed: () => this.#answer('beginSeed', () => undefined),
    seed: (chunks) =>
      this.#answer('seed', () => {
        for (const chunk of chunks)
          if (chunk.op === 'set' && chunk.path[0] === 'text') this.#seededText = String(chunk.value);
      }),
    prove: (input) => {
      this.#seededText = textAfter(this.#seededText, input.patches);
      return this.#outcome('prove', () => {
        const frame = this.#frame(this.#seededText, input);
        const patches: Patch[] = this.bundles.flatMap(({ stamp }) =>
          stamp === undefined ? [] : [{ op: 'add', path: ['stamp'], value: stamp }],
        );
        return { ...frame, patches: [...patches, ...frame.patches], migrations: [], versions: {} };
      });
    },
    frame: (input) => {
      for (const { path } of input.patches) this.keysTold.add(String(path[0]));
      this.#text = textAfter(this.#text, input.patches);
      return this.#outcome('frame', () => this.#frame(this.#text, input));
    },
    check: () => this.#outcome('check', () => null),
    fit: ({ state, versions }) => this.#outcome('fit', () => ({ state, versions, migrations: [] })),
    dispose: () => this.#outcome('dispose', () => null),
  };

  onNotice(listener: (notice: RealmNotice) => void): void {
    this.#notices.push(listener);
  }

  onCrash(listener: (crash: WorkerCrash) => void): void {
    this.#crashes.push(listener);
  }

  terminate(): void {
    this.terminated = true;
  }

  notice(notice: Omit<RealmNotice, 'rekindle'>): void {
    for (const listener of this.#notices) listener({ rekindle: 'at', ...notice });
  }

  crash(message: string): void {
    for (const listener of this.#crashes) listener({ message, neverStarted: !this.calls.includes('load') });
  }

  #frame(text: string, input: FrameInput): FrameOutput {
    const edits = input.events.flatMap((event) => (event.type === 'edit' ? [event.value] : []));
    const texts = input.replies.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
    const typed = [...edits, ...texts].join('');
    this.#text = text + typed;
    if (input.frozen) this.#text = text;
    const { patches = [], commands = [] } = this.next;
    this.next = {};
    this.inputs.push(input);
    const written: Patch[] = typed === '' ? [] : [{ op: 'add', path: ['text'], value: this.#text }];
    return {
      seq: input.seq,
      // As the realm does: of what is shown in place of the state nothing is kept.
      patches: [...written, ...patches].filter(({ path }) => !input.frozen || path[0] === 'now'),
      records: [],
      commands,
      wantsFrame: false,
      step: null,
      watches: 'nothing',
      timings: { run: 0, diff: 0, passes: 1, components: {} },
    };
  }

  #info(url: string, bundle: FakeBundle | undefined): ModuleInfo {
    return {
      name: bundle?.name ?? url,
      url,
      version: 1,
      stateKeys: ['text', 'stamp', 'now'],
      secretKeys: [],
      transientKeys: ['now'],
      dependsOn: [],
      targets: [],
      loadMs: 1,
    };
  }

  async #outcome<T>(call: Call, value: () => T): Promise<Outcome<T>> {
    return this.#answer<Outcome<T>>(call, () => {
      const fault = (call === 'frame' && this.frameFaults.shift()) || this.#fault(call);
      if (fault !== 'error') return { ok: true, value: value() };
      const kind = call === 'load' ? 'load' : 'frame';
      return { ok: false, error: { kind, message: `${call} went wrong`, module: 'gui' } };
    });
  }

  async #answer<T>(call: Call, value: () => T): Promise<T> {
    this.calls.push(call);
    if (this.hold.has(call)) await new Promise<void>((resolve) => this.held.set(call, resolve));
    const fault = this.#fault(call);
    if (fault === 'crash') this.crash(`${call} crashed`);
    if (fault === 'crash' || fault === 'silence' || this.terminated) return new Promise<never>(() => {});
    return value();
  }

  #fault(call: Call): Fault | undefined {
    return this.faults[call] ?? this.bundles.map(({ faults }) => faults?.[call]).find(Boolean);
  }
}

function textAfter(text: string, patches: readonly Patch[]): string {
  return patches.reduce((last, { path, value }) => (path[0] === 'text' ? String(value ?? '') : last), text);
}
