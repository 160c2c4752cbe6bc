import { checkBody, checkString, checkText, describe, UiError } from '../../args.js';
import { numberBetween, oneWordOf } from '../../option-rules.js';
import type { DrawImage, Drawing, DrawStyle, TextDrawStyle } from '../props.js';
import type { Draw, Placing } from './draw.js';
import { Op } from './ops.js';

/** Numbers that a drawing may have: more would hold up the frame that carries them. */
const MOST_NUMBERS = 1_000_000;
const NO_CLIP = [Number.NaN, Number.NaN, Number.NaN, Number.NaN];

type AnyStyle = DrawStyle & TextDrawStyle;

const ALPHA = numberBetween(0, 1);
const NUMBER = numberBetween(0, Number.MAX_VALUE);
const WORDS = {
  cap: oneWordOf({ butt: true, round: true, square: true }),
  join: oneWordOf({ miter: true, round: true, bevel: true }),
  align: oneWordOf({ left: true, center: true, right: true }),
  baseline: oneWordOf({ top: true, middle: true, alphabetic: true, bottom: true }),
};
const NUMBERS = { width: NUMBER, size: NUMBER, alpha: ALPHA };
const STYLE_NAMES = new Set([
  'fill',
  'stroke',
  'dash',
  'mono',
  'bold',
  ...Object.keys(WORDS),
  ...Object.keys(NUMBERS),
]);

/** Writes what is drawn down as numbers, which cross at once and are compared fast; what is said twice is kept once. */
export class Recorder implements Draw {
  readonly width: number;
  readonly height: number;
  readonly #where: string;
  readonly #ops: number[] = [];
  readonly #styles = new Map<string, AnyStyle>();
  readonly #styleIndex = new Map<string, number>();
  readonly #strings = new Map<string, number>();
  readonly #images = new Map<DrawImage, number>();
  #isOver = false;

  constructor(where: string, { width, height }: { width: number; height: number }) {
    this.#where = where;
    this.width = width;
    this.height = height;
  }

  /** Ends it: what is drawn from here on would be seen nowhere. */
  finish(): Drawing {
    this.#isOver = true;
    return {
      ops: Float64Array.from(this.#ops),
      styles: [...this.#styles.values()],
      strings: [...this.#strings.keys()],
      images: [...this.#images.keys()].map(copyImage),
    };
  }

  rect(x: number, y: number, width: number, height: number, style: DrawStyle, radius = 0): void {
    this.#add('rect', [this.#style('rect', style), x, y, width, height, radius]);
  }

  circle(x: number, y: number, radius: number, style: DrawStyle): void {
    this.#add('circle', [this.#style('circle', style), x, y, radius]);
  }

  line(fromX: number, fromY: number, toX: number, toY: number, style: DrawStyle): void {
    this.#add('polyline', [this.#style('line', style), 4, fromX, fromY, toX, toY]);
  }

  polyline(points: ArrayLike<number>, style: DrawStyle): void {
    if (typeof points !== 'object' || points === null || points.length % 2 !== 0) {
      const found =
        typeof points === 'object' && points !== null ? `${points.length} numbers` : describe(points);
      throw this.#error('polyline', `the points are ${found}; expected x and y of each in turn`);
    }
    this.#add('polyline', [this.#style('polyline', style), points.length]);
    this.#numbers('polyline', points);
  }

  path(data: string, style: DrawStyle): void {
    checkText(data, `${this.#where}: draw.path`, 'the data');
    this.#add('path', [this.#style('path', style), this.#string(data)]);
  }

  text(text: string, x: number, y: number, style: TextDrawStyle = {}): void {
    checkText(text, `${this.#where}: draw.text`, 'the text');
    this.#add('text', [this.#style('text', style), this.#string(text), x, y]);
  }

  image(image: DrawImage, x: number, y: number, width?: number, height?: number): void {
    if (!(image instanceof Uint8Array) && !isPixels(image)) {
      throw this.#error(
        'image',
        'expected the bytes of a file (a Uint8Array), or { width, height, pixels } with four bytes for each pixel',
      );
    }
    const index = this.#images.get(image) ?? this.#images.size;
    this.#images.set(image, index);
    this.#add('image', [index, x, y]);
    this.#ops.push(width ?? Number.NaN, height ?? Number.NaN);
  }

  group(placing: Placing, body: () => void): void {
    checkBody(body, `${this.#where}: draw.group`);
    const { x = 0, y = 0, rotate = 0, scale = 1, alpha = 1, clip } = placing;
    this.#add('group', [x, y, rotate, scale, alpha], Op.push);
    if (clip) this.#numbers('group', clip);
    else this.#ops.push(...NO_CLIP);
    body();
    this.#ops.push(Op.pop);
  }

  #add(name: string, numbers: readonly number[], op: number = Op[name as keyof typeof Op]): void {
    if (this.#isOver)
      throw this.#error(
        name,
        "the drawing is over; draw in the canvas's body, and keep its `draw` no longer",
      );
    this.#ops.push(op);
    this.#numbers(name, numbers);
  }

  #numbers(name: string, numbers: ArrayLike<number>): void {
    if (this.#ops.length + numbers.length > MOST_NUMBERS) {
      throw this.#error(
        name,
        `the drawing has more than ${MOST_NUMBERS.toLocaleString('en')} numbers; draw less in one canvas`,
      );
    }
    for (let index = 0; index < numbers.length; index++) {
      const number: unknown = numbers[index];
      if (typeof number !== 'number' || !Number.isFinite(number)) {
        throw this.#error(name, `there is ${describe(number)} among its numbers; expected finite ones alone`);
      }
      this.#ops.push(number);
    }
  }

  #style(name: string, style: AnyStyle): number {
    const text = JSON.stringify(style);
    const known = this.#styleIndex.get(text);
    if (known !== undefined) return known;
    this.#checkStyle(name, style);
    this.#styleIndex.set(text, this.#styles.size);
    this.#styles.set(text, style.dash ? { ...style, dash: [...style.dash] } : { ...style });
    return this.#styles.size - 1;
  }

  #checkStyle(name: string, style: AnyStyle): void {
    if (typeof style !== 'object' || style === null) {
      throw this.#error(
        name,
        `the style is ${describe(style)}; expected an object such as { fill: 'accent' }`,
      );
    }
    for (const [option, value] of Object.entries(style)) {
      if (!STYLE_NAMES.has(option)) {
        throw this.#error(name, `a style has no '${option}'; it has ${[...STYLE_NAMES].join(', ')}`);
      }
      if (value === undefined) continue;
      const rule = { ...WORDS, ...NUMBERS }[option as keyof typeof WORDS | keyof typeof NUMBERS];
      if (rule && !rule.fits(value)) {
        throw this.#error(name, `the style's ${option} is ${describe(value)}; expected ${rule.expected}`);
      }
      if (option === 'fill' || option === 'stroke')
        checkString(value, `${this.#where}: draw.${name}`, `the style's ${option}`);
    }
  }

  #string(text: string): number {
    const index = this.#strings.get(text) ?? this.#strings.size;
    this.#strings.set(text, index);
    return index;
  }

  #error(name: string, what: string): UiError {
    return new UiError(`${this.#where}: draw.${name}: ${what}`);
  }
}

function isPixels(image: unknown): boolean {
  if (typeof image !== 'object' || image === null) return false;
  const { width, height, pixels } = image as Readonly<Record<string, unknown>>;
  return (
    pixels instanceof Uint8Array && Number(width) > 0 && pixels.length === 4 * Number(width) * Number(height)
  );
}

function copyImage(image: DrawImage): DrawImage {
  return image instanceof Uint8Array ? image.slice() : { ...image, pixels: image.pixels.slice() };
}
