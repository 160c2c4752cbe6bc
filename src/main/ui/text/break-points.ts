/**
 * Where a line may be broken, as Chromium does it: elements break the same text (fields while they are edited, the
 * transparent text that is selected), and must agree with what is drawn. Chromium asks ICU (Unicode Standard Annex 14,
 * the table there is what the classes below are a short form of), but for two characters of ASCII a table of its own;
 * test/browser/ui/international.test.ts holds this against the browser.
 */

const ASCII = /^[\t\x20-\x7e]*$/;
const GAPS = /^[\t ]+$/;

/** The pieces of a paragraph that stay together, in order, and the gaps between them: joined they are the paragraph. */
export function piecesOf(paragraph: string): readonly string[] {
  const isAscii = ASCII.test(paragraph);
  const units = isAscii ? paragraph : clusters(paragraph);
  const pieces: string[] = [];
  let piece = '';
  let before = '';
  let last = '';
  for (const unit of units) {
    if (last !== '' && (isGap(unit) !== isGap(last) || canBreak(before, last, unit))) {
      pieces.push(piece);
      piece = '';
    }
    piece += unit;
    before = last;
    last = unit;
  }
  if (piece !== '') pieces.push(piece);
  return pieces;
}

/** White space at which a line is broken, and which then belongs to neither line. A no-break space is none. */
export function isGap(piece: string): boolean {
  return GAPS.test(piece);
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });
/** Scripts that are written without spaces between words: a dictionary knows where one ends. */
const UNSPACED = /([\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+)/u;

/** Graphemes, and whole words of the scripts that do without spaces. */
function* clusters(text: string): Generator<string> {
  for (const [index, part] of text.split(UNSPACED).entries()) {
    const segmenter = index % 2 === 1 ? words : graphemes;
    for (const { segment } of segmenter.segment(part)) yield segment;
  }
}

/** @param before What stands before `last`: a hyphen after a space is a minus. */
function canBreak(before: string, last: string, next: string): boolean {
  if (last.length === 1 && next.length === 1 && ASCII.test(last + next)) {
    return canBreakAscii(before, last, next);
  }
  const left = classOf(last);
  const right = classOf(next);
  if (left === 'opportunity') return true;
  if (left === 'glue' || right === 'glue' || right === 'opportunity') return false;
  if (left === 'quote' || right === 'quote' || left === 'open' || right === 'close') return false;
  switch (left) {
    case 'letter':
      return right === 'ideograph' || right === 'dash' || right === 'word' || isWide(next);
    case 'ideograph':
      return right !== 'suffix';
    case 'prefix':
      return right !== 'ideograph' && right !== 'letter';
    case 'suffix':
      return right !== 'letter';
    default:
      return left !== 'close' || !isClosingAscii(last) || right !== 'letter';
  }
}

/** Of the printable characters of ASCII only these have a line broken after them, and not before all others. */
function canBreakAscii(before: string, last: string, next: string): boolean {
  if (last === '-') {
    if (/\d/.test(next)) return /[\da-z]/i.test(before);
    return !'!$),./:;?]}'.includes(next);
  }
  if (last === '?') return !'!"\'),./:;?]}'.includes(next);
  return '!"#%&)*+,.:;=>\\]|}~'.includes(last) && '(<[{'.includes(next);
}

type BreakClass =
  | 'letter'
  | 'ideograph'
  /** A word of a script without spaces. */
  | 'word'
  | 'open'
  | 'close'
  | 'quote'
  | 'glue'
  /** A dash as long as an em: on both sides. */
  | 'dash'
  /** Stands with what follows: currency signs. */
  | 'prefix'
  /** Stands with what goes before: degrees, per cent. */
  | 'suffix'
  /** There to be broken at, and without width. */
  | 'opportunity';

const CLASSES: readonly (readonly [RegExp, BreakClass])[] = [
  [/^[\p{Emoji_Presentation}\p{Regional_Indicator}]|^\p{Extended_Pictographic}.*\uFE0F/u, 'ideograph'],
  [/^[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u, 'word'],
  [/^[、。，．：；！？・々ゝゞヽヾ〜゠…–‐\-/!?,.:;\u2009]/u, 'close'],
  [/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]/u, 'ideograph'],
  [/^[\p{Pi}\p{Pf}"']/u, 'quote'],
  [/^[\p{Ps}¡¿]/u, 'open'],
  [/^\p{Pe}/u, 'close'],
  [/^[\u00a0\u202f\u2007\u2060\ufeff]/u, 'glue'],
  [/^\u200b/u, 'opportunity'],
  [/^—/u, 'dash'],
  [/^[\p{Sc}+±]/u, 'prefix'],
  [/^[%°‰′″℃]/u, 'suffix'],
];

function classOf(unit: string): BreakClass {
  return CLASSES.find(([pattern]) => pattern.test(unit))?.[1] ?? 'letter';
}

/** East Asian brackets keep no distance from letters. */
function isWide(unit: string): boolean {
  return /^[「『【〔〈《（［｛]/u.test(unit);
}

/** A bracket that closes in a line of letters, and not one of the East Asian marks. */
function isClosingAscii(unit: string): boolean {
  return /^[)\]}]/.test(unit);
}
