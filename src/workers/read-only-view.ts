import type { Data } from '../shared/data.js';

/** Called for every attempt to change what a view shows; throws. */
export type Deny = () => never;

/** One view per value, so that equal reads are identical. Views of different readers are kept apart. */
export type ViewCache = WeakMap<object, object>;

const ARRAY_CHANGES: ReadonlySet<PropertyKey> = new Set([
  'copyWithin',
  'fill',
  'pop',
  'push',
  'reverse',
  'shift',
  'sort',
  'splice',
  'unshift',
]);
const COLLECTION_CHANGES: ReadonlySet<PropertyKey> = new Set(['set', 'add', 'delete', 'clear']);

/**
 * A deep view of plain data that cannot be changed through it. Dates come as copies. Typed arrays come as they
 * are: a copy for every read would cost more than the mistake.
 */
export function readOnlyView(value: Data, deny: Deny, cache: ViewCache): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (value instanceof Date) return new Date(value);
  const known = cache.get(value);
  if (known) return known;
  const view = value instanceof Map || value instanceof Set ? collectionView(value) : plainView(value);
  cache.set(value, view);
  return view;

  function inner(part: unknown): unknown {
    return readOnlyView(part as Data, deny, cache);
  }

  function plainView(shown: object): object {
    // The proxy's target is a stand-in: over a frozen one a proxy may not answer views of its parts.
    return Array.isArray(shown)
      ? new Proxy([], new ListHandler(shown, deny, cache))
      : new Proxy({}, new PlainHandler(shown, deny, cache));
  }

  function collectionView(shown: Map<unknown, unknown> | Set<unknown>): object {
    return new Proxy(shown instanceof Map ? new Map() : new Set(), {
      ...refusals(deny),
      get(_, key) {
        if (COLLECTION_CHANGES.has(key)) return deny;
        if (key === 'size') return shown.size;
        if (key === Symbol.toStringTag) return shown[Symbol.toStringTag];
        if (shown instanceof Map) {
          if (key === 'get') return (at: unknown) => inner(shown.get(at));
          if (key === 'values') return () => mapped(shown.values());
          if (key === 'entries' || key === Symbol.iterator) return () => mappedEntries(shown.entries());
          if (key === 'forEach') {
            return (visit: (value: unknown, at: unknown) => void) => {
              for (const [at, part] of shown) visit(inner(part), at);
            };
          }
        }
        // Members of a Set and keys of a Map are primitives: nothing in them can be changed.
        const member: unknown = Reflect.get(shown, key, shown);
        return typeof member === 'function' ? member.bind(shown) : member;
      },
    });
  }

  function* mapped(parts: Iterable<unknown>): Generator<unknown> {
    for (const part of parts) yield inner(part);
  }

  function* mappedEntries(entries: Iterable<[unknown, unknown]>): Generator<[unknown, unknown]> {
    for (const [at, part] of entries) yield [at, inner(part)];
  }
}

/** Of a record. One object for each view, and no closures: there are as many of them as entries in a long list. */
class PlainHandler implements ProxyHandler<object> {
  readonly shown: object;
  readonly cache: ViewCache;
  readonly set: Deny;
  readonly deleteProperty: Deny;
  readonly defineProperty: Deny;
  readonly setPrototypeOf: Deny;
  readonly preventExtensions: Deny;

  constructor(shown: object, deny: Deny, cache: ViewCache) {
    this.shown = shown;
    this.cache = cache;
    this.set = deny;
    this.deleteProperty = deny;
    this.defineProperty = deny;
    this.setPrototypeOf = deny;
    this.preventExtensions = deny;
  }

  get(_: object, key: PropertyKey): unknown {
    return this.inner(Reflect.get(this.shown, key));
  }

  has(_: object, key: PropertyKey): boolean {
    return Reflect.has(this.shown, key);
  }

  ownKeys(): (string | symbol)[] {
    return Reflect.ownKeys(this.shown);
  }

  getOwnPropertyDescriptor(standIn: object, key: PropertyKey): PropertyDescriptor | undefined {
    const found = Reflect.getOwnPropertyDescriptor(this.shown, key);
    if (!found) return undefined;
    // What the stand-in has itself ('length') may not be told as configurable, what it lacks must be.
    const configurable = !Object.hasOwn(standIn, key);
    return { ...found, value: this.inner(found.value), writable: true, configurable };
  }

  /** `set` is one of the refusals; all are the reader's. */
  protected inner(part: unknown): unknown {
    return typeof part === 'object' && part !== null
      ? readOnlyView(part as Data, this.set, this.cache)
      : part;
  }
}

class ListHandler extends PlainHandler {
  override get(_: object, key: PropertyKey): unknown {
    return ARRAY_CHANGES.has(key) ? this.set : this.inner(Reflect.get(this.shown, key));
  }
}

function refusals(deny: Deny): ProxyHandler<object> {
  return {
    set: deny,
    deleteProperty: deny,
    defineProperty: deny,
    setPrototypeOf: deny,
    preventExtensions: deny,
  };
}
