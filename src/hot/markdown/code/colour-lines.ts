import { StringStream } from '@codemirror/streamparser';
import type { CodeTone } from 'rekindle';
import { copyOf, type Mode, TAB, UNIT } from './mode.js';
import { toneOf } from './tone-of.js';

/**
 * A grammar reads a line once, but some of its patterns look ahead, at the worst at all of the line for each of its
 * characters. Lines of code that is written by hand are shorter.
 */
const MOST_IN_LINE = 400;
/** Brackets in one another: some grammars walk through all that are open. With more of them the rest has no colours. */
const MOST_OPEN = 60;
/** Spaces in one line that are followed by something: the grammar of YAML tries all ways to share them out. */
const MOST_SPACES = 60;
const SPACES = new RegExp(`\\s{${MOST_SPACES}}`);
/** A grammar may read nothing and take a step inside. One that goes on so is stuck. */
const MOST_STANDSTILLS = 8;

/** Lines that were read: what the grammar remembers of them, their colours, and the brackets that they leave open. */
export interface LinesSoFar {
  readonly state: unknown;
  readonly tones: readonly CodeTone[];
  readonly open: number;
}

/** Reads lines of code one after the other, and collects their colours. */
export class LineColourer {
  readonly tones: CodeTone[];
  readonly #mode: Mode;
  readonly #state: unknown;
  #open: number;

  constructor(mode: Mode, { state, tones, open }: LinesSoFar) {
    this.#mode = mode;
    this.#state = copyOf(mode, state);
    this.#open = open;
    this.tones = [...tones];
  }

  /** What another one needs to go on from here. */
  get soFar(): LinesSoFar {
    return { state: copyOf(this.#mode, this.#state), tones: [...this.tones], open: this.#open };
  }

  /** Takes the line that begins at `offset` of the code. */
  add(line: string, offset: number): void {
    const text = line.trimEnd().slice(0, MOST_IN_LINE);
    if (text === '') this.#mode.blankLine?.(this.#state, UNIT);
    if (text === '' || SPACES.test(text) || this.#open > MOST_OPEN) return;
    this.#open = Math.max(0, this.#open + opened(text));
    if (this.#open > MOST_OPEN) return;
    try {
      this.#read(new StringStream(text, TAB, UNIT), offset);
    } catch {
      // A grammar that fails at what somebody wrote must not take the frame along: the rest is left without colours.
      this.#open = Number.POSITIVE_INFINITY;
    }
  }

  #read(stream: StringStream, offset: number): void {
    for (let standstills = 0; !stream.eol() && standstills < MOST_STANDSTILLS; ) {
      stream.start = stream.pos;
      const style = this.#mode.token(stream, this.#state);
      if (stream.pos === stream.start) standstills += 1;
      else if (style) this.#put(offset + stream.start, offset + stream.pos, style);
    }
  }

  #put(start: number, end: number, style: string): void {
    const tone = toneOf(style);
    if (tone === undefined) return;
    const last = this.tones.at(-1);
    if (last?.end === start && last.tone === tone) this.tones[this.tones.length - 1] = { ...last, end };
    else this.tones.push({ start, end, tone });
  }
}

/** How many brackets a line leaves open, whatever they are part of. */
function opened(line: string): number {
  let open = 0;
  for (const character of line) {
    if (character === '(' || character === '[' || character === '{') open += 1;
    else if (character === ')' || character === ']' || character === '}') open -= 1;
  }
  return open;
}
