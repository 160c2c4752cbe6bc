import { Failure } from './failure.js';

interface Dependent {
  readonly name: string;
  readonly dependsOn: readonly string[];
}

/**
 * The modules with every one after those that it depends on; of those that could come next, the first by name
 * (rule M6). Throws a Failure for a dependency that is not there, and for a circle, named in full (rule M5).
 */
export function inDependencyOrder<M extends Dependent>(modules: readonly M[]): M[] {
  const waiting = new Map([...modules].sort(compareNames).map((module) => [module.name, module]));
  for (const module of waiting.values()) {
    for (const name of module.dependsOn) {
      if (!waiting.has(name)) throw unknownDependency(module, name, [...waiting.keys()]);
    }
  }
  const ordered: M[] = [];
  while (waiting.size > 0) {
    const next = [...waiting.values()].find(({ dependsOn }) => dependsOn.every((name) => !waiting.has(name)));
    if (!next) throw circle(waiting);
    waiting.delete(next.name);
    ordered.push(next);
  }
  return ordered;
}

function unknownDependency(module: Dependent, name: string, names: readonly string[]): Failure {
  return new Failure(
    'definition',
    `Module '${module.name}' depends on '${name}', which is not there; there are: ${names.join(', ')}`,
    { module: module.name },
  );
}

/** Every one that waits, waits for another: following them must come back to one that was passed. */
function circle(waiting: ReadonlyMap<string, Dependent>): Failure {
  const way: string[] = [];
  let at = [...waiting.keys()][0] ?? '';
  while (!way.includes(at)) {
    way.push(at);
    at = waiting.get(at)?.dependsOn.find((name) => waiting.has(name)) ?? at;
  }
  const names = [...way.slice(way.indexOf(at)), at].join(' → ');
  return new Failure(
    'definition',
    `Modules depend on one another in a circle: ${names}; take one of these dependsOn away`,
    { module: at },
  );
}

/** By code units: the same order on every machine, whatever its language. */
function compareNames(a: Dependent, b: Dependent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
