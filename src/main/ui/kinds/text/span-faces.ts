import type { Span } from '../../../../shared/ui/text/spans.js';
import type { FacedSpan } from '../../text/span-breaker.js';
import type { Face } from '../../theme.js';

/** Room on both sides of code inside a line, CSS px; the sheet's `.rk-rich code` has the same. */
export const CODE_PAD = 4;

/** Those of spans that are drawn again and again: one list for each, which the measurer knows its lines by. */
const known = new WeakMap<readonly Span[], Map<Face, readonly FacedSpan[]>>();

/** The spans' faces in a text whose own face is `base`. */
export function facedSpans(spans: readonly Span[], base: Face): readonly FacedSpan[] {
  let byBase = known.get(spans);
  if (!byBase) {
    byBase = new Map();
    known.set(spans, byBase);
  }
  let faced = byBase.get(base);
  if (!faced) {
    faced = spans.map((span) => ({
      text: normal(span.text, base),
      face: faceOf(span, base),
      pad: span.code && base !== 'code' ? CODE_PAD : 0,
    }));
    byBase.set(base, faced);
  }
  return faced;
}

/** A tab has no width of its own on a canvas. */
function normal(text: string, base: Face): string {
  const lines = text.replaceAll(/\r\n?/g, '\n');
  return base === 'code' ? lines : lines.replaceAll('\t', ' ');
}

/** Headings are strong by themselves, and captions are small: in them code alone has another face. */
function faceOf({ strong, emphasis, code }: Span, base: Face): Face {
  if (base === 'code') return strong ? 'codeStrong' : emphasis ? 'codeEmphasis' : 'code';
  if (code) return base !== 'body' ? 'code' : strong ? 'codeStrong' : emphasis ? 'codeEmphasis' : 'code';
  if (base !== 'body') return base;
  return strong ? (emphasis ? 'strongEmphasis' : 'strong') : emphasis ? 'emphasis' : 'body';
}
