/** Hours and minutes on the user's own clock; with the date if it is another day than now. Times in ms since 1970. */
export function shortTime(time: number, now: number): string {
  const date = new Date(time);
  const clock = clockTime(time).slice(0, 5);
  if (date.toDateString() === new Date(now).toDateString()) return clock;
  const year = date.getFullYear() === new Date(now).getFullYear() ? '' : ` ${date.getFullYear()}`;
  return `${date.getDate()} ${MONTHS[date.getMonth()]}${year}, ${clock}`;
}

/** Hours, minutes and seconds on the user's own clock. */
export function clockTime(time: number): string {
  const date = new Date(time);
  return [date.getHours(), date.getMinutes(), date.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

/** The interface is in English whatever the browser's language is. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
