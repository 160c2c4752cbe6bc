import type { Span } from '../../../../shared/ui/text/spans.js';
import type { Tone } from '../../../../shared/ui/vocabulary.js';
import type { Brush } from '../../paint/brush.js';
import { linkStart } from '../../semantics/span-elements.js';
import type { FacedSpan, Run, SetSpans, SpanLine } from '../../text/span-breaker.js';
import type { Colour, Face } from '../../theme.js';
import type { Alignment } from './alignment.js';
import { linkPart } from './links.js';

export interface SpanLook {
  readonly spans: readonly Span[];
  readonly faced: readonly FacedSpan[];
  /** The text's own face: its lines are as high as that face's. */
  readonly base: Face;
  readonly tone: Tone;
  readonly alignment: Alignment;
  /** CSS px. */
  readonly width: number;
  /** Which of the node's texts it is: see `linkPart`. */
  readonly name: string;
  /** Parts of the node, as in its state. */
  readonly hover: string | null;
  readonly ring: string | null;
}

/** Lines of one run each, in the same face and colour, at the same place: drawn as one. */
interface Block {
  readonly x: number;
  readonly y: number;
  readonly span: number;
  readonly lines: string[];
  /** Of the widest line, CSS px. */
  width: number;
}

/** Paints spans as they were set, with their top left at `x`, `y`. */
export function paintSpans(brush: Brush, x: number, y: number, set: SetSpans, look: SpanLook): void {
  const lineHeight = brush.text.lineHeight(look.base);
  let block: Block | null = null;
  const finish = (): void => {
    if (block) paintText(brush, look, block);
    block = null;
  };
  for (const [index, line] of set.lines.entries()) {
    const top = y + index * lineHeight;
    const left = x + (look.width - line.width) * look.alignment.before;
    const [run] = line.runs;
    const isPlain = line.runs.length === 1 && run && !hasMarks(look.spans[run.span]);
    if (!isPlain) {
      finish();
      paintLine(brush, look, line, left, top);
    } else if (block && continues(block, run, left)) {
      block.lines.push(run.text);
      block.width = Math.max(block.width, run.width);
    } else {
      finish();
      block = { x: left + run.x, y: top, span: run.span, lines: [run.text], width: run.width };
    }
  }
  finish();
}

function continues(block: Block, run: Run, left: number): boolean {
  return block.span === run.span && block.x === left + run.x;
}

function hasMarks(span: Span | undefined): boolean {
  return span?.code === true || span?.strike === true || span?.link !== undefined;
}

function paintLine(brush: Brush, look: SpanLook, line: SpanLine, left: number, y: number): void {
  for (const run of line.runs) {
    const x = left + (look.alignment.isRightToLeft ? line.width - run.x - run.width : run.x);
    paintBehind(brush, look, run, x, y);
    paintText(brush, look, { x, y, span: run.span, lines: [run.text], width: run.width });
    paintMarks(brush, look, run, x, y);
  }
}

function paintText(brush: Brush, look: SpanLook, { x, y, span, lines, width }: Block): void {
  const face = look.faced[span]?.face ?? look.base;
  const { isRightToLeft: rightToLeft } = look.alignment;
  const colour = colourOf(brush, look, span);
  brush.lines(x, y, { lines, width, height: 0 }, { face, beside: look.base, colour, rightToLeft });
}

function paintBehind(brush: Brush, look: SpanLook, run: Run, x: number, y: number): void {
  const pad = look.faced[run.span]?.pad ?? 0;
  if (pad === 0) return;
  const { palette, radius } = brush.theme;
  const height = brush.text.lineHeight(look.base) - 2;
  brush.box(x - pad, y + 1, run.width + 2 * pad, height, {
    fill: palette.surfaces[3],
    radius: radius.control,
  });
}

function paintMarks(brush: Brush, look: SpanLook, run: Run, x: number, y: number): void {
  const span = look.spans[run.span];
  const fill = colourOf(brush, look, run.span);
  const baseline = y + brush.baseline(look.base);
  const { size } = brush.theme.faces[look.faced[run.span]?.face ?? look.base];
  if (span?.strike) brush.box(x, baseline - size * 0.3, run.width, 1, { fill });
  if (span?.link === undefined) return;
  const part = linkPart(look.name, linkStart(look.spans, run.span));
  const fillAlpha = look.hover === part ? 1 : 0.5;
  brush.box(x, baseline + 2, run.width, 1, { fill, fillAlpha });
  if (look.ring !== part) return;
  // No farther than its line: what stands above and below is close.
  const { ring, radius, palette } = brush.theme;
  const reach = ring.width + 1;
  brush.box(x - reach, y, run.width + 2 * reach, brush.text.lineHeight(look.base), {
    border: palette.focus,
    borderWidth: ring.width,
    radius: radius.control,
  });
}

function colourOf(brush: Brush, look: SpanLook, index: number): Colour {
  const span = look.spans[index];
  const { tones, heading, link } = brush.theme.palette;
  if (span?.link !== undefined && span.tone === undefined) return link;
  const tone = span?.tone ?? look.tone;
  const isHeading = look.base === 'heading' || look.base === 'title';
  return tone === 'default' && isHeading && !span?.code ? heading : tones[tone];
}
