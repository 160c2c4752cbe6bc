import type { Span } from '../../../../shared/ui/text/spans.js';
import { fillSpans } from '../../semantics/span-elements.js';
import type { FacedSpan, FlowPart } from '../../text/span-breaker.js';
import type { NodeHandler } from '../kind.js';

/** The links of a node as parts of it, by the node's own element: they come and go with its text. */
const partsOf = new WeakMap<HTMLElement, Record<string, HTMLElement>>();

/** The parts for the element set of a node that has texts with links in it. */
export function linkParts(main: HTMLElement): Readonly<Record<string, HTMLElement>> {
  const parts = {};
  partsOf.set(main, parts);
  return parts;
}

/** The part's name of the link that begins with a span. @param text which of the node's texts, '' where there is one alone */
export function linkPart(text: string, span: number): string {
  return `link ${text} ${span}`;
}

/**
 * Fills `element`, inside `main`, with a text, and makes its links parts of the node. A link that is made anew while it
 * has the focus gives it to the one in its place.
 */
export function fillWithLinks(
  main: HTMLElement,
  element: HTMLElement,
  text: string,
  flow: readonly FlowPart[],
  spans: readonly Span[],
  faced: readonly FacedSpan[],
): void {
  const parts = partsOf.get(main) ?? {};
  const { activeElement } = main.ownerDocument;
  const focused = element.contains(activeElement)
    ? Object.keys(parts).find((name) => parts[name] === activeElement)
    : undefined;
  for (const [span, link] of fillSpans(element, flow, spans, faced)) parts[linkPart(text, span)] = link;
  for (const name in parts) if (!main.contains(parts[name] ?? null)) delete parts[name];
  if (focused !== undefined && parts[focused] !== activeElement)
    parts[focused]?.focus({ preventScroll: true });
}

/** For `click` and `keydown`: tells hot code of the link that was pressed. */
export const followLink: NodeHandler = (event, _part, { key }, { send }) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-link]') : null;
  if (!link || (event instanceof KeyboardEvent && event.key !== 'Enter')) return;
  // The end of a selection that was drawn over it.
  if (event instanceof MouseEvent && !link.ownerDocument.getSelection()?.isCollapsed) return;
  send({ type: 'follow', key, link: link.dataset.link ?? '' });
};
