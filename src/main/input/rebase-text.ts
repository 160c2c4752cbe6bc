/**
 * The user's text after hot code replaced the text that it was typed onto: `ours` was made from `base`, which hot
 * code has turned into `theirs` (a composer that is emptied when its message is sent). What the user typed since is
 * done to `theirs` instead; where that has no such place any more, it is put at the end.
 */
export function rebaseText(base: string, theirs: string, ours: string): string {
  let start = 0;
  while (start < base.length && start < ours.length && base[start] === ours[start]) start += 1;
  let end = 0;
  const room = Math.min(base.length, ours.length) - start;
  while (end < room && base.at(-1 - end) === ours.at(-1 - end)) end += 1;
  const typed = ours.slice(start, ours.length - end);
  const before = base.slice(0, start);
  const after = base.slice(base.length - end);
  const fits =
    theirs.length >= before.length + after.length && theirs.startsWith(before) && theirs.endsWith(after);
  // Where text was only added at the end of the old one, it goes to the end of the new one, too.
  if (!fits || start === base.length) return theirs + typed;
  return before + typed + theirs.slice(theirs.length - after.length);
}
