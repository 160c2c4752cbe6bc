import type { CodeTone } from 'rekindle';
import { Lru } from '../lru.js';
import { LineColourer, type LinesSoFar } from './colour-lines.js';
import { type Mode, startOf } from './mode.js';

/** Blocks that may still grow: as many as are streamed at once. */
const MOST_GROWING = 8;

/** Code that has been coloured, and how to go on from its last line on. */
interface Coloured {
  readonly mode: Mode;
  readonly tones: readonly CodeTone[];
  /** All lines but the last one, which may not be finished. */
  readonly lines: string;
  readonly soFar: LinesSoFar;
}

/** Weights are characters of code. */
const known = new Map<Mode, Lru<readonly CodeTone[]>>();
const growing: Coloured[] = [];

/** The colours of code. The same code is read once; code that has grown at its end, from its last line on. */
export function coloursOf(code: string, mode: Mode): readonly CodeTone[] {
  let ofMode = known.get(mode);
  if (!ofMode) {
    ofMode = new Lru(500_000);
    known.set(mode, ofMode);
  }
  const before = ofMode.get(code);
  if (before) return before;
  const coloured = colour(code, mode);
  remember(coloured);
  ofMode.set(code, coloured.tones, code.length);
  return coloured.tones;
}

function colour(code: string, mode: Mode): Coloured {
  const start = growing
    .filter((before) => before.mode === mode && code.startsWith(before.lines))
    .reduce<Coloured | null>(
      (best, one) => (one.lines.length > (best?.lines.length ?? 0) ? one : best),
      null,
    );
  const colourer = new LineColourer(mode, start?.soFar ?? { state: startOf(mode), tones: [], open: 0 });
  const lines = code.slice(0, code.lastIndexOf('\n') + 1);
  for (let from = start?.lines.length ?? 0; from < lines.length; ) {
    const end = lines.indexOf('\n', from);
    colourer.add(lines.slice(from, end), from);
    from = end + 1;
  }
  const { soFar } = colourer;
  colourer.add(code.slice(lines.length), lines.length);
  return { mode, tones: colourer.tones, lines, soFar };
}

/** In the place of the shorter one that it has grown from. */
function remember(coloured: Coloured): void {
  if (coloured.lines === '') return;
  const before = growing.findIndex(
    ({ mode, lines }) => mode === coloured.mode && coloured.lines.startsWith(lines),
  );
  if (before >= 0) growing.splice(before, 1);
  growing.unshift(coloured);
  growing.splice(MOST_GROWING);
}
