import type { IconName, Timeline, TimelinePoint, Tone } from 'rekindle';

/** A row of the timeline. */
export interface TimelineRow {
  readonly id: string;
  readonly label: string;
  /** What it did, in a few words; '' where there are none. */
  readonly detail: string;
  readonly icon: IconName;
  readonly tone: Tone;
  /** ms since 1970; null of the beginning. */
  readonly time: number | null;
  /** The state is at it. */
  readonly isNow: boolean;
  /** It led to the state as it is. */
  readonly isOnTheWay: boolean;
}

const ICONS: Readonly<Record<TimelinePoint['kind'], IconName>> = {
  edit: 'edit',
  auto: 'clock',
  reload: 'reload',
  migration: 'arrow-right',
  rollback: 'undo',
  import: 'upload',
  restore: 'copy',
};

/**
 * Points that are found, the newest first. Last comes the beginning, the state before the oldest change that is kept; but
 * before code that has just started there is nothing that could be shown.
 */
export function timelineRows({ points, at, origin }: Timeline, search: string): TimelineRow[] {
  const way = wayTo(at, points);
  const wanted = search.trim().toLowerCase();
  const rows: TimelineRow[] = [];
  for (let index = points.length - 1; index >= 0; index -= 1) {
    const point = points[index];
    if (!point || !isFound(point, wanted)) continue;
    // A reload changes nothing that could be undone: it is where it happened, whatever was undone around it.
    const isOnTheWay = way.has(point.id) || point.kind === 'reload';
    rows.push({
      id: String(point.id),
      label: point.label,
      detail: point.detail ?? '',
      icon: ICONS[point.kind],
      tone: toneOf(point.kind, isOnTheWay),
      time: point.until,
      isNow: point.id === at,
      isOnTheWay,
    });
  }
  const [oldest] = points;
  if (wanted === '' && oldest && oldest.kind !== 'reload') {
    rows.push({
      id: String(origin),
      label: 'The beginning',
      detail: '',
      icon: 'circle-dot',
      tone: 'secondary',
      time: null,
      isNow: at === origin,
      isOnTheWay: true,
    });
  }
  return rows;
}

/** @param wanted In lower case. */
function isFound({ label, detail }: TimelinePoint, wanted: string): boolean {
  return (
    wanted === '' || label.toLowerCase().includes(wanted) || (detail ?? '').toLowerCase().includes(wanted)
  );
}

/** The points that led to one. */
function wayTo(at: number, points: readonly TimelinePoint[]): Set<number> {
  const parents = new Map(points.map(({ id, parent }) => [id, parent]));
  const way = new Set<number>();
  for (let id: number | undefined = at; id !== undefined && parents.has(id); id = parents.get(id))
    way.add(id);
  return way;
}

function toneOf(kind: TimelinePoint['kind'], isOnTheWay: boolean): Tone {
  if (!isOnTheWay) return 'muted';
  if (kind === 'edit' || kind === 'restore' || kind === 'import') return 'default';
  return kind === 'migration' || kind === 'rollback' ? 'warning' : 'secondary';
}
