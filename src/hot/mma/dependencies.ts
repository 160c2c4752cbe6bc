/** What is asked of a ticket here. */
export interface Dependent {
  readonly id: string;
  readonly dependsOn: readonly string[];
}

/**
 * The tickets in an order in which each comes after those that it depends on. What need not move stays: a ticket that is
 * too early goes behind the last one that it waits for. Those in a circle, and those that wait for it, are left out.
 */
export function inDependencyOrder<T extends Dependent>(tickets: readonly T[]): T[] {
  const left = [...tickets];
  const open = new Set(left.map(({ id }) => id));
  const ordered: T[] = [];
  for (;;) {
    const index = left.findIndex(({ dependsOn }) => !dependsOn.some((id) => open.has(id)));
    const [next] = index < 0 ? [] : left.splice(index, 1);
    if (!next) return ordered;
    open.delete(next.id);
    ordered.push(next);
  }
}

/**
 * A circle of tickets, each of which depends on the next, the first once more at the end; null if there is none.
 *
 * @param from The circle is told from this one on, if it is in it.
 */
export function findCircle(tickets: readonly Dependent[], from?: string): string[] | null {
  const ordered = new Set(inDependencyOrder(tickets).map(({ id }) => id));
  const stuck = new Map(tickets.filter(({ id }) => !ordered.has(id)).map((ticket) => [ticket.id, ticket]));
  // Whoever is stuck waits for another that is: who goes on from one to the next comes round.
  const path: string[] = [];
  let at = stuck.keys().next().value;
  while (at !== undefined && !path.includes(at)) {
    path.push(at);
    at = stuck.get(at)?.dependsOn.find((id) => stuck.has(id));
  }
  if (at === undefined) return null;
  const circle = path.slice(path.indexOf(at));
  const start = from === undefined ? 0 : Math.max(0, circle.indexOf(from));
  const turned = [...circle.slice(start), ...circle.slice(0, start)];
  return [...turned, ...turned.slice(0, 1)];
}

/** 'T-001 → T-003 → T-001' */
export function tellCircle(circle: readonly string[]): string {
  return circle.join(' → ');
}

/** Ids of the tickets that depend on one of these themselves, without these. */
export function dependentsOf(tickets: readonly Dependent[], ids: ReadonlySet<string>): string[] {
  return tickets
    .filter(({ id, dependsOn }) => !ids.has(id) && dependsOn.some((on) => ids.has(on)))
    .map(({ id }) => id);
}

/** Why a ticket may not depend on these; empty if it may. */
export function dependencyProblems(
  tickets: readonly Dependent[],
  id: string,
  dependsOn: readonly string[],
): string[] {
  const known = new Set(tickets.map((ticket) => ticket.id));
  const problems: string[] = [];
  if (dependsOn.includes(id)) problems.push(`${id} cannot depend on itself.`);
  for (const on of dependsOn) {
    if (on !== id && !known.has(on)) problems.push(`There is no ${on} in this track.`);
  }
  if (problems.length > 0) return problems;
  const others = tickets.filter((ticket) => ticket.id !== id);
  const circle = findCircle([{ id, dependsOn }, ...others], id);
  return circle ? [`That would be a circle: ${tellCircle(circle)}.`] : [];
}
