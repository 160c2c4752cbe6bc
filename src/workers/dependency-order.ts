import { Failure } from './failure.js';

interface Dependent {
  readonly name: string;
  readonly dependsOn: readonly string[];
}

/**
 * The modules with every one after those that it depends on, ties by name (rule M6). Throws a Failure for a
 * dependency that is not there, and for a circle, named in full (rule M5).
 */
export function inDependencyOrder<M extends Dependent>(modules: readonly M[]): M[] {
  const byName = new Map([...modules].sort(compareNames).map((module) => [module.name, module]));
  const ordered = new Set<M>();
  for (const module of byName.values()) visit(module, []);
  return [...ordered];

  function visit(module: M, dependents: readonly string[]): void {
    if (ordered.has(module)) return;
    const start = dependents.indexOf(module.name);
    if (start >= 0) {
      const circle = [...dependents.slice(start), module.name].join(' → ');
      throw new Failure(
        'definition',
        `Modules depend on one another in a circle: ${circle}; take one of these dependsOn away`,
        {
          module: module.name,
        },
      );
    }
    for (const name of [...module.dependsOn].sort()) {
      const dependency = byName.get(name);
      if (!dependency) {
        throw new Failure(
          'definition',
          `Module '${module.name}' depends on '${name}', which is not there; there are: ${[...byName.keys()].join(', ')}`,
          { module: module.name },
        );
      }
      visit(dependency, [...dependents, module.name]);
    }
    ordered.add(module);
  }
}

/** By code units: the same order on every machine, whatever its language. */
function compareNames(a: Dependent, b: Dependent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
