import type { Data, StateData } from '../shared/data.js';
import type { AppState } from '../shared/hot-module.js';
import { settled } from '../shared/state/produce.js';
import type { LoadedModule } from './definition.js';
import { Failure } from './failure.js';
import { readOnlyView, type ViewCache } from './read-only-view.js';
import type { Registry } from './registry.js';

/** The state while hot code runs over it. */
export interface OpenState {
  /** As it was before. */
  readonly base: StateData;
  /** What the owners change. */
  readonly draft: Record<string, Data>;
  /** Keys whose owner has had its hands on the draft: others must be shown the draft's content, not the base's. */
  readonly touched: Set<string>;
}

/**
 * The App state as one module sees it (rule S2): its own keys as drafts to change in place, those of the modules
 * that it depends on as read-only views of what they are at the moment of reading, and no others. A breach throws
 * a Failure that names key, module and owner, and says what to do.
 */
export function moduleState(module: LoadedModule, registry: Registry, open: () => OpenState): AppState {
  const views = new Map<string, ViewCache>();

  function owns(key: string): boolean {
    return registry.ownerOf(key) === module;
  }

  function readable(key: string): boolean {
    const owner = registry.ownerOf(key);
    return owner !== undefined && registry.mayRead(module, owner);
  }

  function read(key: string): unknown {
    const { base, draft, touched } = open();
    if (owns(key)) {
      touched.add(key);
      return stored(draft, key);
    }
    const owner = registry.ownerOf(key);
    if (!owner || !registry.mayRead(module, owner)) throw breach(module, key, owner, 'reads');
    let cache = views.get(key);
    if (!cache) {
      cache = new WeakMap();
      views.set(key, cache);
    }
    const deny = () => {
      throw breach(module, key, owner, 'writes');
    };
    return readOnlyView(touched.has(key) ? settled(stored(draft, key)) : stored(base, key), deny, cache);
  }

  function ownDraft(key: PropertyKey): Record<string, Data> {
    if (typeof key === 'symbol')
      throw new Failure(
        'state',
        `Module '${module.name}' writes app.state[${String(key)}]; expected one of its stateKeys`,
        { module: module.name },
      );
    if (!owns(String(key))) throw breach(module, String(key), registry.ownerOf(String(key)), 'writes');
    const { draft, touched } = open();
    touched.add(String(key));
    return draft;
  }

  return new Proxy(Object.create(null), {
    get: (_, key) => (typeof key === 'symbol' ? undefined : read(key)),
    set: (_, key, value: Data) => Reflect.set(ownDraft(key), key, value),
    deleteProperty: (_, key) => Reflect.deleteProperty(ownDraft(key), key),
    defineProperty: (_, key, descriptor) =>
      'value' in descriptor && Reflect.set(ownDraft(key), key, descriptor.value),
    has: (_, key) => typeof key === 'string' && readable(key) && Object.hasOwn(open().draft, key),
    ownKeys: () => Object.keys(open().draft).filter(readable),
    getOwnPropertyDescriptor: (_, key) =>
      typeof key === 'string' && readable(key) && Object.hasOwn(open().draft, key)
        ? { value: read(key), writable: owns(key), enumerable: true, configurable: true }
        : undefined,
  });
}

/** A key may be called `constructor`: what is inherited is no state. */
function stored(state: StateData, key: string): Data {
  return key in Object.prototype && !Object.hasOwn(state, key) ? undefined : state[key];
}

function breach(
  module: LoadedModule,
  key: string,
  owner: LoadedModule | undefined,
  verb: 'reads' | 'writes',
): Failure {
  const what = `Module '${module.name}' ${verb} app.state.${key}`;
  const say = (why: string) => new Failure('state', `${what}, ${why}`, { module: module.name });
  if (!owner) {
    return say(
      `which no module owns; expected one of the loaded modules' keys: add '${key}' to the stateKeys of '${module.name}'`,
    );
  }
  if (verb === 'reads') {
    return say(`which module '${owner.name}' owns; add '${owner.name}' to the dependsOn of '${module.name}'`);
  }
  return say(
    `which module '${owner.name}' owns; only the owner writes it: call a target of '${owner.name}' that does`,
  );
}
