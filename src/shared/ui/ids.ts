/** What a label shows: 'Delete##e12' → 'Delete'. */
export function shownLabel(label: string): string {
  const end = label.indexOf('##');
  return end < 0 ? label : label.slice(0, end);
}
