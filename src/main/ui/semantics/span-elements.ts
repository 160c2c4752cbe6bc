import type { Span } from '../../../shared/ui/text/spans.js';
import type { FacedSpan, FlowPart } from '../text/span-breaker.js';

/** What one element, or one break between two, is made from. */
interface Group {
  /** Index of the span, for a link of several spans of the first one; -1 for a break between spans. */
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
    const element = elementOf(main.ownerDocument, group, spans, faced);
    if (spans[group.span]?.link !== undefined) made.set(group.span, element);
    main.append(element);
  }
  drawn.set(main, groups);
  return made;
}

function groupsOf(flow: readonly FlowPart[], spans: readonly Span[], faced: readonly FacedSpan[]): Group[] {
  const groups: Group[] = [];
  let parts: FlowPart[] = [];
  const finish = (): void => {
    const [first] = parts;
    if (!first) return;
    groups.push({ span: linkStart(spans, first.span), parts, signature: signatureOf(parts, spans, faced) });
    parts = [];
  };
  const isOne = (one: number | undefined, other: number | undefined): boolean =>
    one !== undefined && other !== undefined && linkStart(spans, one) === linkStart(spans, other);
  for (const [index, part] of flow.entries()) {
    const current = parts[0]?.span;
    if (part.type === 'wrap') {
      // A break inside an element's text is inside the element; one between two is between them.
      if (isOne(current, flow[index + 1]?.span)) parts.push(part);
      else {
        finish();
        groups.push({ span: -1, parts: [part], signature: 'wrap' });
      }
      continue;
    }
    if (current !== undefined && !isOne(current, part.span)) finish();
    parts.push(part);
  }
  finish();
  return groups;
}

function signatureOf(
  parts: readonly FlowPart[],
  spans: readonly Span[],
  faced: readonly FacedSpan[],
): string {
  let last = -1;
  return parts
    .map(({ type, span, text }) => {
      const what = type[0] + text;
      if (span === last || type === 'wrap') return what;
      last = span;
      const { text: _, ...look } = spans[span] ?? { text: '' };
      return `${span} ${faced[span]?.face} ${JSON.stringify(look)} ${what}`;
    })
    .join('\0');
}

/** Several spans may make up one link. The index of the span that it begins with; of any other span its own. */
export function linkStart(spans: readonly Span[], index: number): number {
  const link = spans[index]?.link;
  let start = index;
  while (link !== undefined && spans[start - 1]?.link === link) start -= 1;
  return start;
}

function elementOf(
  document: Document,
  { span: start, parts }: Group,
  spans: readonly Span[],
  faced: readonly FacedSpan[],
): HTMLElement {
  const link = spans[start]?.link;
  if (link === undefined) return textElement(document, parts, spans[start], faced[start]);
  const element = document.createElement('a');
  element.setAttribute('role', 'link');
  element.tabIndex = 0;
  element.title = link;
  element.dataset.link = link;
  for (const run of runsOf(parts)) {
    const index = run[0]?.span ?? -1;
    element.append(textElement(document, run, spans[index], faced[index]));
  }
  return element;
}

/** The parts of each span; breaks between two spans by themselves. */
function runsOf(parts: readonly FlowPart[]): FlowPart[][] {
  const runs: FlowPart[][] = [];
  for (const [index, part] of parts.entries()) {
    const run = runs.at(-1);
    const last = run?.[0]?.span;
    const next = part.type === 'wrap' ? parts[index + 1]?.span : part.span;
    if (run && last === next) run.push(part);
    else runs.push([part]);
  }
  return runs;
}

function textElement(
  document: Document,
  parts: readonly FlowPart[],
  span: Span | undefined,
  faced: FacedSpan | undefined,
): HTMLElement {
  const [first] = parts;
  if (first?.type === 'wrap') return wrap(document);
  const tags = ['strong', 'emphasis', 'strike', 'code'] as const;
  const chain = tags.filter((tag) => span?.[tag]).map((tag) => document.createElement(TAGS[tag]));
  const outer = chain[0] ?? document.createElement('span');
  let inner = outer;
  for (const element of chain.slice(1)) {
    inner.append(element);
    inner = element;
  }
  inner.classList.add(`rk-${faced?.face ?? 'body'}`);
  for (const part of parts) inner.append(nodeOf(document, part));
  return outer;
}

const TAGS = { strong: 'strong', emphasis: 'em', strike: 's', code: 'code' } as const;

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
