import type { Dependent } from './dependencies.js';

export type Moved<T> =
  | { readonly ok: true; readonly tickets: T[] }
  | { readonly ok: false; readonly reasons: readonly string[] };

/**
 * The tickets with some of them moved, together and in their order.
 *
 * @param to Index before which they go, counted in the order as it is; the number of tickets for the end.
 * @returns Why not, when one of them would come before what it depends on.
 */
export function moveInOrder<T extends Dependent>(
  tickets: readonly T[],
  ids: ReadonlySet<string>,
  to: number,
): Moved<T> {
  const stays = ({ id }: T): boolean => !ids.has(id);
  const moved = [
    ...tickets.slice(0, to).filter(stays),
    ...tickets.filter(({ id }) => ids.has(id)),
    ...tickets.slice(to).filter(stays),
  ];
  const reasons = brokenOrder(moved, ids);
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, tickets: moved };
}

/** What is wrong with an order, told of the tickets that were moved. */
function brokenOrder(tickets: readonly Dependent[], moved: ReadonlySet<string>): string[] {
  const places = new Map(tickets.map(({ id }, index) => [id, index]));
  const reasons: string[] = [];
  for (const [index, { id, dependsOn }] of tickets.entries()) {
    for (const on of dependsOn) {
      if ((places.get(on) ?? -1) < index) continue;
      reasons.push(
        moved.has(id)
          ? `${id} cannot go before ${on}, which it depends on.`
          : `${on} cannot go behind ${id}, which depends on it.`,
      );
    }
  }
  return reasons;
}
