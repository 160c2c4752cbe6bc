/** The `id` of an element of the popups layer, by which others refer to it: without white space, and the page's only. */
export function elementId(key: string): string {
  return `rk-${encodeURIComponent(key)}`;
}
