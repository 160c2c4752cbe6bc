const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** After so long, ms, ages have become others. */
export const AGES_HOLD_MS = MINUTE;

/** How long ago it was, for people: “just now”, “12 min ago”, “3 d ago”; from a month on the day. Times in ms since 1970. */
export function ageOf(time: number, now: number): string {
  const age = Math.max(0, now - time);
  if (age < MINUTE) return 'just now';
  if (age < HOUR) return `${Math.floor(age / MINUTE)} min ago`;
  if (age < DAY) return `${Math.floor(age / HOUR)} h ago`;
  if (age < 30 * DAY) return `${Math.floor(age / DAY)} d ago`;
  return dayOf(time);
}

/** On the user's own clock: “14:03:22”, and the day, if that is another one. */
export function timeOf(time: number, now: number): string {
  const clock = new Date(time).toLocaleTimeString('en-GB');
  const isToday = new Date(time).toDateString() === new Date(now).toDateString();
  return isToday ? clock : `${dayOf(time)}, ${clock}`;
}

function dayOf(time: number): string {
  return new Date(time).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}
