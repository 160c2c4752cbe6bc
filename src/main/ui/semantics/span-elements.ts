import type { Span } from '../../../shared/ui/text/spans.js';
import type { FacedSpan, FlowPart } from '../text/span-breaker.js';

/** What one element, or one break between two, is made from. */
interface Group {
  /** Index of the span; -1 for a break between spans. */
  readonly span: number;
  readonly parts: readonly FlowPart[];
  /** All that it is made from, to tell whether it is the same as before. */
  readonly signature: string;
}

const drawn = new WeakMap<HTMLElement, readonly Group[]>();

/**
 * Fills `main` with the elements of a text: they flow as the browser has it, and break where the canvas has broken
 * them, without a letter that would be copied along. What is the same as before at the beginning stays, so that a text
 * that grows keeps selection and focus.
 * @returns the links that were made now; those from before stay what they were
 */
export function fillSpans(
  main: HTMLElement,
  flow: readonly FlowPart[],
  spans: readonly Span[],
  faced: readonly FacedSpan[],
): ReadonlyMap<number, HTMLElement> {
  const groups = groupsOf(flow, spans, faced);
  const before = drawn.get(main) ?? [];
  let same = 0;
  while (same < groups.length && groups[same]?.signature === before[same]?.signature) same++;
  const made = new Map<number, HTMLElement>();
  if (same === groups.length && same === before.length) return made;
  while (main.childNodes.length > same) main.lastChild?.remove();
  for (const group of groups.slice(same)) {
    const span = spans[group.span];
    const element = span
      ? elementOf(main.ownerDocument, group, span, faced[group.span])
      : wrap(main.ownerDocument);
    if (span?.link !== undefined) made.set(group.span, element);
    main.append(element);
  }
  drawn.set(main, groups);
  return made;
}

function groupsOf(flow: readonly FlowPart[], spans: readonly Span[], faced: readonly FacedSpan[]): Group[] {
  const groups: Group[] = [];
  let parts: FlowPart[] = [];
  const finish = (): void => {
    const span = parts[0]?.span;
    if (span === undefined) return;
    const { text: _, ...look } = spans[span] ?? { text: '' };
    const what = parts.map(({ type, text }) => type[0] + text).join('\0');
    groups.push({ span, parts, signature: `${span} ${faced[span]?.face} ${JSON.stringify(look)} ${what}` });
    parts = [];
  };
  for (const [index, part] of flow.entries()) {
    const current = parts[0]?.span;
    if (part.type === 'wrap') {
      // A break inside a span is inside its element; one between two is between theirs.
      if (current !== undefined && flow[index + 1]?.span === current) parts.push(part);
      else {
        finish();
        groups.push({ span: -1, parts: [part], signature: 'wrap' });
      }
      continue;
    }
    if (current !== undefined && part.span !== current) finish();
    parts.push(part);
  }
  finish();
  return groups;
}

function elementOf(document: Document, { parts }: Group, span: Span, faced?: FacedSpan): HTMLElement {
  const tags = ['link', 'strong', 'emphasis', 'strike', 'code'] as const;
  const chain = tags.filter((tag) => span[tag]).map((tag) => document.createElement(TAGS[tag]));
  const outer = chain[0] ?? document.createElement('span');
  let inner = outer;
  for (const element of chain.slice(1)) {
    inner.append(element);
    inner = element;
  }
  inner.classList.add(`rk-${faced?.face ?? 'body'}`);
  for (const part of parts) inner.append(nodeOf(document, part));
  if (span.link !== undefined) {
    outer.setAttribute('role', 'link');
    outer.tabIndex = 0;
    outer.title = span.link;
    outer.dataset.link = span.link;
  }
  return outer;
}

const TAGS = { link: 'a', strong: 'strong', emphasis: 'em', strike: 's', code: 'code' } as const;

function nodeOf(document: Document, { type, text }: FlowPart): Node {
  if (type === 'wrap') return wrap(document);
  if (type === 'text') return document.createTextNode(text);
  const gap = document.createElement('span');
  gap.className = 'rk-gap';
  gap.textContent = text;
  return gap;
}

function wrap(document: Document): HTMLElement {
  const element = document.createElement('span');
  element.className = 'rk-wrap';
  return element;
}
