import type { Face } from '../theme.js';
import { isGap, piecesOf } from './break-points.js';
import { GRACE, graphemesOf } from './line-breaker.js';
import { LIKELY, longestFit } from './longest-fit.js';

/** A stretch of text in one face. */
export interface FacedSpan {
  readonly text: string;
  readonly face: Face;
  /** Room on both sides of it, on each line that it is on: for the box behind code. CSS px. */
  readonly pad: number;
}

/** What a span has on one line. */
export interface Run {
  /** Index of the span. */
  readonly span: number;
  readonly text: string;
  /** Of the text itself, without the room beside it: CSS px from the line's left. */
  readonly x: number;
  readonly width: number;
}

export interface SpanLine {
  readonly runs: readonly Run[];
  readonly width: number;
}

/**
 * All of the text in order, as elements have it: `text` is drawn, a `gap` is white space that a break took the place of
 * (it is there to be copied), a `wrap` is a break that the text itself has not.
 */
export interface FlowPart {
  readonly type: 'text' | 'gap' | 'wrap';
  readonly span: number;
  readonly text: string;
}

export interface SetSpans {
  readonly lines: readonly SpanLine[];
  readonly flow: readonly FlowPart[];
  /** Of the widest line, CSS px. */
  readonly width: number;
}

type Measure = (text: string, face: Face) => number;
type Segment = Pick<Run, 'span' | 'text'>;

/** Breaks spans into lines no wider than `limit`: a word goes on from one span into the next, and is not broken there. */
export function breakSpans(spans: readonly FacedSpan[], limit: number, measure: Measure): SetSpans {
  const lines = new LineMaker(spans, measure);
  const all = spans.map(({ text }) => text).join('');
  let length = 0;
  const ends = spans.map(({ text }) => {
    length += text.length;
    return length;
  });
  let at = 0;
  for (const [number, paragraph] of all.split('\n').entries()) {
    if (number > 0) {
      lines.breakHard(spanAt(ends, at));
      at++;
    }
    for (const piece of piecesOf(paragraph)) {
      const segments = segmentsOf(piece, at, ends);
      at += piece.length;
      if (lines.fits(segments, limit)) lines.add(segments);
      else if (isGap(piece)) lines.breakAt(segments);
      else {
        if (!lines.isEmpty) lines.breakSoft();
        if (lines.fits(segments, limit)) lines.add(segments);
        else for (const segment of segments) lines.addCut(segment, limit);
      }
    }
  }
  return lines.finish();
}

/** The first span that ends behind `at`; 0 behind the last one. */
function spanAt(ends: readonly number[], at: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low < ends.length ? low : 0;
}

/** The parts of a piece that begins at `at`, by span. */
function segmentsOf(piece: string, at: number, ends: readonly number[]): Segment[] {
  const segments: Segment[] = [];
  let from = at;
  for (let span = spanAt(ends, at); from < at + piece.length; span++) {
    const to = Math.min(ends[span] ?? Number.POSITIVE_INFINITY, at + piece.length);
    if (to > from) segments.push({ span, text: piece.slice(from - at, to - at) });
    from = Math.max(from, to);
  }
  return segments;
}

/** Puts segments onto lines, and joins those of one span on one line into a run. */
class LineMaker {
  readonly #spans: readonly FacedSpan[];
  readonly #measure: Measure;
  readonly #lines: SpanLine[] = [];
  readonly #flow: FlowPart[] = [];
  #line: Segment[] = [];
  #width = 0;

  constructor(spans: readonly FacedSpan[], measure: Measure) {
    this.#spans = spans;
    this.#measure = measure;
  }

  get isEmpty(): boolean {
    return this.#line.every(({ text }) => text.trim() === '');
  }

  fits(segments: readonly Segment[], limit: number): boolean {
    return this.#width + this.#cost(segments) <= limit + GRACE;
  }

  add(segments: readonly Segment[]): void {
    this.#width += this.#cost(segments);
    for (const segment of segments) this.#push(segment);
  }

  /** As much of the segment on this line as fits, the rest on others; at least one grapheme on each. */
  addCut({ span, text }: Segment, limit: number): void {
    const units = graphemesOf(text);
    let likely = LIKELY;
    for (let start = 0; start < units.length; ) {
      const upTo = (end: number): Segment[] => [{ span, text: units.slice(start, end).join('') }];
      const fitting = longestFit(start, start + likely, units.length, (end) => this.fits(upTo(end), limit));
      if (fitting === start && this.#line.length > 0) {
        this.breakSoft();
        continue;
      }
      const end = Math.max(start + 1, fitting);
      this.add(upTo(end));
      likely = end - start;
      start = end;
      if (start < units.length) this.breakSoft();
    }
  }

  /** The text has a new line here, in that span. */
  breakHard(span: number): void {
    this.#finishLine();
    this.#flow.push({ type: 'text', span, text: '\n' });
  }

  /** Breaks at white space, which is on neither line. */
  breakAt(segments: readonly Segment[]): void {
    this.#finishLine();
    for (const segment of segments) this.#flow.push({ type: 'gap', ...segment });
    this.#flow.push({ type: 'wrap', span: -1, text: '' });
  }

  /** White space at the end of the line is not drawn: the line ends where its last word does. */
  breakSoft(): void {
    const gap: Segment[] = [];
    for (let last = this.#line.at(-1); last; last = this.#line.at(-1)) {
      const kept = last.text.trimEnd();
      if (kept === last.text) break;
      gap.unshift({ span: last.span, text: last.text.slice(kept.length) });
      this.#line.pop();
      this.#flow.pop();
      if (kept === '') continue;
      this.#push({ span: last.span, text: kept });
      break;
    }
    this.breakAt(gap);
  }

  finish(): SetSpans {
    this.#finishLine();
    const width = this.#lines.reduce((most, line) => Math.max(most, line.width), 0);
    return { lines: this.#lines, flow: this.#flow, width };
  }

  #push(segment: Segment): void {
    const last = this.#line.at(-1);
    if (last?.span === segment.span) {
      this.#line[this.#line.length - 1] = { span: last.span, text: last.text + segment.text };
      const part = this.#flow.at(-1);
      if (part) this.#flow[this.#flow.length - 1] = { ...part, text: part.text + segment.text };
    } else {
      this.#line.push(segment);
      this.#flow.push({ type: 'text', ...segment });
    }
  }

  #finishLine(): void {
    const runs: Run[] = [];
    let x = 0;
    for (const { span, text } of this.#line) {
      const { face, pad } = this.#spanOf(span);
      const width = this.#measure(text, face);
      runs.push({ span, text, x: x + pad, width });
      x += width + 2 * pad;
    }
    this.#lines.push({ runs, width: x });
    this.#line = [];
    this.#width = 0;
  }

  #cost(segments: readonly Segment[]): number {
    let last = this.#line.at(-1)?.span;
    let cost = 0;
    for (const { span, text } of segments) {
      const { face, pad } = this.#spanOf(span);
      cost += this.#measure(text, face) + (span === last ? 0 : 2 * pad);
      last = span;
    }
    return cost;
  }

  #spanOf(index: number): FacedSpan {
    const span = this.#spans[index];
    if (!span) throw new Error(`There is no span ${index} of ${this.#spans.length}`);
    return span;
  }
}
