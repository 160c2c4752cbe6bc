/** What Tab may come to. */
export const STOPS = 'button, input, textarea, select, a[href], [tabindex]';

/**
 * Makes what is in a row stops on Tab's way, or not: a collection is one stop, and after it those of the row that the
 * keyboard is at. The pointer reaches all of them.
 */
export function setTabStops(row: HTMLElement, on: boolean): void {
  for (const element of row.querySelectorAll<HTMLElement>(STOPS)) {
    const { stop } = element.dataset;
    if (on && stop !== undefined) {
      delete element.dataset.stop;
      if (stop === '') element.removeAttribute('tabindex');
      else element.setAttribute('tabindex', stop);
    } else if (!on && stop === undefined && element.tabIndex >= 0) {
      element.dataset.stop = element.getAttribute('tabindex') ?? '';
      element.tabIndex = -1;
    }
  }
}
