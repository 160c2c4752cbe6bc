import type { App, AppBase } from '../shared/hot-module.js';
import type { ServiceReply } from '../shared/protocol.js';
import type { Ui } from '../shared/ui/ui.js';
import type { LoadedModule } from './definition.js';
import { describeFound } from './describe-found.js';
import { blameOn, Failure } from './failure.js';
import type { Registry } from './registry.js';
import type { RunContext } from './run-context.js';
import { servicesFacade } from './services-facade.js';
import { moduleState, type OpenState } from './state-access.js';
import type { TimelineReplica } from './timeline-replica.js';

/** What hot code stands on while it runs. */
export interface Ground {
  readonly context: RunContext;
  readonly state: OpenState;
  /** null where nothing is drawn: in `init` and `dispose`. */
  readonly ui: Ui | null;
  readonly replies: readonly ServiceReply[];
}

/** Of a step's label, in characters: it is one line of a list. */
const LONGEST_LABEL = 200;

/**
 * The App of every module: one object each for the life of the worker, over a ground that changes with every pass.
 * A delegator runs the target of whichever module has it, with that module's own App (rule M4).
 */
export class AppFacades {
  readonly #registry: Registry;
  readonly #timeline: TimelineReplica;
  readonly #apps = new Map<LoadedModule, App>();
  #ground: Ground | null = null;

  constructor(registry: Registry, timeline: TimelineReplica) {
    this.#registry = registry;
    this.#timeline = timeline;
    for (const module of registry.modules) this.#apps.set(module, this.#facade(module));
  }

  /** Calls a target as `app.<name>(…)` would. Throws a Failure that names what is loaded if no module has it. */
  callTarget(ground: Ground, name: string): unknown {
    return this.#over(ground, () => this.#delegate(name, []));
  }

  /** Calls a module's own function; while a promise that it returns is pending, the ground stays. */
  async call(ground: Ground, module: LoadedModule, body: (app: App) => void | Promise<void>): Promise<void> {
    this.#ground = ground;
    try {
      await body(this.#appOf(module));
    } catch (thrown) {
      blameOn(thrown, module.name);
      throw thrown;
    } finally {
      this.#ground = null;
    }
  }

  #over<T>(ground: Ground, body: () => T): T {
    this.#ground = ground;
    try {
      return body();
    } finally {
      this.#ground = null;
    }
  }

  #delegate(name: string, args: readonly unknown[]): unknown {
    const place = this.#registry.target(name);
    if (!place) throw this.#missing(name);
    try {
      return place.run(this.#appOf(place.module), ...args);
    } catch (thrown) {
      blameOn(thrown, place.module.name);
      throw thrown;
    }
  }

  #missing(name: string): Failure {
    const loaded = this.#registry.modules.map((module) => module.name).join(', ') || 'none';
    return new Failure(
      'missing-target',
      `No module has the target '${name}'; loaded modules: ${loaded}. Add '${name}' to the targets of one, or to a new one`,
    );
  }

  #appOf(module: LoadedModule): App {
    const app = this.#apps.get(module);
    if (!app) throw new Error(`module '${module.name}' is of another registry`);
    return app;
  }

  #groundOf(module: LoadedModule, what: string): Ground {
    if (this.#ground) return this.#ground;
    throw new Failure(
      'state',
      `Module '${module.name}' uses app.${what} after its call has ended; use it while the target runs, and ask services for what comes later`,
      { module: module.name },
    );
  }

  #facade(module: LoadedModule): App {
    const base = this.#base(module);
    const registry = this.#registry;
    const delegators = new Map<string, (...args: unknown[]) => unknown>();
    const delegator = (name: string) => {
      let found = delegators.get(name);
      if (!found) {
        found = (...args) => this.#delegate(name, args);
        delegators.set(name, found);
      }
      return found;
    };
    const refuse = (_: object, key: PropertyKey): never => {
      throw new Failure(
        'state',
        `Module '${module.name}' writes app.${String(key)}; keep data in app.state`,
        {
          module: module.name,
        },
      );
    };
    // Targets are known by name only at run time; `AppTargets` is what types them.
    return new Proxy(base, {
      get(_, key) {
        if (Object.hasOwn(base, key)) return base[key as keyof AppBase];
        // A promise asks for `then`: an App is none.
        if (typeof key === 'symbol' || key === 'then') return undefined;
        // What every object inherits: a target may be called so, else the App is an object like others.
        if (key in base && !registry.target(key)) return Reflect.get(base, key);
        return delegator(key);
      },
      has: (_, key) => key in base || (typeof key === 'string' && registry.target(key) !== undefined),
      set: refuse,
      defineProperty: refuse,
      deleteProperty: refuse,
    }) as App;
  }

  #base(module: LoadedModule): AppBase {
    const ground = (what: string): Ground => this.#groundOf(module, what);
    return {
      state: moduleState(module, this.#registry, () => ground('state').state),
      services: servicesFacade(
        module.name,
        () => ground('services').context,
        () => ground('services').replies,
      ),
      perfMonitor: {
        startComponent: (name) => {
          const { components, clock } = ground('perfMonitor').context;
          const start = clock();
          return () => {
            components.set(name, (components.get(name) ?? 0) + clock() - start);
          };
        },
      },
      get ui() {
        const { ui } = ground('ui');
        if (ui) return ui;
        throw new Failure(
          'frame',
          `Module '${module.name}' uses app.ui outside of a frame; draw in targets, not in init or dispose`,
          {
            module: module.name,
          },
        );
      },
      get now() {
        return ground('now').context.time;
      },
      random: () => ground('random').context.random(),
      requestFrame: () => {
        ground('requestFrame').context.wantsFrame = true;
      },
      step: (label) => {
        const { context, ui } = ground('step');
        assertLabel(module, label);
        if (ui) context.step = label;
      },
      history: this.#timeline.facade((watch) => ground('history').context.look(watch)),
      get isReadOnly() {
        return ground('isReadOnly').context.isFrozen;
      },
    };
  }
}

function assertLabel(module: LoadedModule, label: unknown): asserts label is string {
  if (typeof label === 'string' && label.trim() !== '' && label.length <= LONGEST_LABEL) return;
  const found = typeof label === 'string' ? `a label of ${label.length} characters` : describeFound(label);
  const empty = typeof label === 'string' && label.trim() === '';
  throw new Failure(
    'frame',
    `Module '${module.name}' calls app.step with ${empty ? 'an empty label' : found}; expected a label of 1 to ${LONGEST_LABEL} characters, such as 'Delete entry'`,
    { module: module.name },
  );
}
