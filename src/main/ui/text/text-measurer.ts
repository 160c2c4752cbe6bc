import { asDrawn, type Face, type FaceStyle } from '../theme.js';
import { breakLines, ellipsize } from './line-breaker.js';
import { breakSpans, type FacedSpan, type SetSpans } from './span-breaker.js';

export interface SetText {
  readonly lines: readonly string[];
  /** CSS px. */
  readonly width: number;
  readonly height: number;
}

/** Measures a run set in a face, CSS px. In the page a canvas does; tests have a ruler of their own. */
export type Ruler = (run: string, face: Face) => number;

/** Results kept per measurer; the oldest half is dropped when there are more. */
const MOST_RESULTS = 4000;
const MOST_RUNS = 20_000;
/** Widths that one list of spans is kept for: layout asks for two or three. */
const MOST_LIMITS = 4;

/** Breaks and measures text, once for each text, face and width. */
export class TextMeasurer {
  readonly #ruler: Ruler;
  readonly #faces: Readonly<Record<Face, FaceStyle>>;
  readonly #runs = new Map<string, number>();
  readonly #set = new Map<string, SetText>();
  #spans = new WeakMap<readonly FacedSpan[], Map<number, SetSpans>>();

  constructor(ruler: Ruler, faces: Readonly<Record<Face, FaceStyle>>) {
    this.#ruler = ruler;
    this.#faces = faces;
  }

  /** Width of one line, CSS px. */
  width(text: string, face: Face): number {
    const key = `${face} ${text}`;
    const known = this.#runs.get(key);
    if (known !== undefined) return known;
    const width = this.#ruler(asDrawn(text, this.#faces[face]), face);
    trim(this.#runs, MOST_RUNS);
    this.#runs.set(key, width);
    return width;
  }

  lineHeight(face: Face): number {
    return this.#faces[face].lineHeight;
  }

  /** The text in lines no wider than `limit`: wrapped, or (`wrap` false) one line with an ellipsis. */
  set(text: string, face: Face, limit: number, wrap: boolean): SetText {
    const room = Number.isFinite(limit) ? Math.max(0, limit) : Number.POSITIVE_INFINITY;
    const key = `${face}${wrap ? 'w' : 'e'}${room} ${text}`;
    const known = this.#set.get(key);
    if (known) return known;
    const result = this.#compose(face === 'code' ? text.replaceAll('\t', '    ') : text, face, room, wrap);
    trim(this.#set, MOST_RESULTS);
    this.#set.set(key, result);
    return result;
  }

  /** The spans in lines no wider than `limit`. Kept for as long as the list of spans is. */
  setSpans(spans: readonly FacedSpan[], limit: number): SetSpans {
    let byLimit = this.#spans.get(spans);
    if (!byLimit) {
      byLimit = new Map();
      this.#spans.set(spans, byLimit);
    }
    const known = byLimit.get(limit);
    if (known) return known;
    const set = breakSpans(spans, limit, (run, face) => this.width(run, face));
    trim(byLimit, MOST_LIMITS);
    byLimit.set(limit, set);
    return set;
  }

  #compose(text: string, face: Face, limit: number, wrap: boolean): SetText {
    const measure = (run: string): number => this.width(run, face);
    if (wrap) {
      const { lines, width } = breakLines(text, limit, measure);
      return { lines, width, height: lines.length * this.lineHeight(face) };
    }
    const { line, width } = ellipsize(text, limit, measure);
    return { lines: [line], width, height: this.lineHeight(face) };
  }
}

function trim(cache: Map<unknown, unknown>, most: number): void {
  if (cache.size < most) return;
  let excess = most / 2;
  for (const key of cache.keys()) {
    if (excess-- <= 0) return;
    cache.delete(key);
  }
}
