import type { Container, NineSliceSprite } from 'pixi.js';
import type { IconName } from '../../../shared/ui/icon-names.js';
import { inDirection, isRightToLeft } from '../text/direction.js';
import type { SetText, TextMeasurer } from '../text/text-measurer.js';
import { asDrawn, type Colour, type Face, type Theme } from '../theme.js';
import type { BoxStyle, Brush, TextStyleChoice } from './brush.js';
import type { Flicker } from './flicker.js';
import type { Part, PartPool } from './part-pool.js';
import type { RasterVersion } from './raster.js';
import type { TextStyles } from './text-styles.js';
import type { Slice, Textures } from './textures.js';

/** What all brushes share. */
export interface PaintKit {
  readonly theme: Theme;
  readonly text: TextMeasurer;
  readonly styles: TextStyles;
  readonly textures: Textures;
  readonly pool: PartPool;
  readonly flicker: Flicker;
  /** Device pixels per CSS px. */
  readonly resolution: number;
}

/** Lines in one texture: a long text is cut, since a texture's size has a limit. */
const LINES_PER_TEXT = 40;

/** The brush of one node: it owns the node's parts and keeps them from one painting to the next. */
export class NodeBrush implements Brush {
  #kit: PaintKit;
  readonly #below: Container;
  readonly #inside: Container;
  readonly #over: Container;
  #target: Container;
  readonly #parts: Part[] = [];
  #used = 0;
  /** How many parts of this painting are in each container. */
  readonly #usedIn = new Map<Container, number>();
  #isActive = false;

  constructor(kit: PaintKit, below: Container, over: Container, inside: Container = below) {
    this.#kit = kit;
    this.#below = below;
    this.#inside = inside;
    this.#over = over;
    this.#target = below;
  }

  get theme(): Theme {
    return this.#kit.theme;
  }

  get text(): TextMeasurer {
    return this.#kit.text;
  }

  get hairline(): number {
    return 1 / this.#kit.resolution;
  }

  baseline(face: Face): number {
    return this.#kit.styles.baseline(face);
  }

  /** Paints anew: what `painter` does not paint again goes. */
  paint(kit: PaintKit, painter: (brush: Brush) => void): void {
    this.#kit = kit;
    this.#used = 0;
    this.#usedIn.clear();
    this.#target = this.#below;
    this.#isActive = false;
    painter(this);
    this.#drop(this.#used);
  }

  dispose(): void {
    this.#drop(0);
  }

  /** Destroys the parts: the renderer that they were drawn by is gone, and no other may have them. */
  discard(): void {
    for (const { view } of this.#parts.splice(0)) {
      this.#kit.flicker.remove(view);
      view.destroy();
    }
  }

  below(): void {
    this.#target = this.#below;
  }

  inside(): void {
    this.#target = this.#inside;
  }

  above(): void {
    this.#target = this.#over;
  }

  active(on: boolean): void {
    this.#isActive = on;
  }

  box(x: number, y: number, width: number, height: number, style: BoxStyle): void {
    const radius = Math.max(0, Math.min(style.radius ?? 0, width / 2, height / 2));
    if (style.fill !== undefined) {
      const slice = this.#kit.textures.fill(radius);
      this.#slice(slice, x, y, width, height, style.fill, style.fillAlpha ?? 1);
    }
    if (style.border !== undefined) {
      const slice = this.#kit.textures.border(radius, style.borderWidth ?? this.hairline);
      this.#slice(slice, x, y, width, height, style.border, style.borderAlpha ?? 1);
    }
  }

  shadow(x: number, y: number, width: number, height: number, radius: number, alpha: number): void {
    const { blur } = this.theme.shadow;
    const slice = this.#kit.textures.shadow(radius, blur);
    const { shadow } = this.theme.palette;
    this.#slice(slice, x - blur, y - blur, width + 2 * blur, height + 2 * blur, shadow, alpha);
  }

  lines(x: number, y: number, text: SetText, style: TextStyleChoice): void {
    const lineHeight = this.text.lineHeight(style.face);
    const rise = style.beside ? this.baseline(style.beside) - this.baseline(style.face) : 0;
    for (let first = 0; first < text.lines.length; first += LINES_PER_TEXT) {
      const piece =
        text.lines.length <= LINES_PER_TEXT ? text.lines : text.lines.slice(first, first + LINES_PER_TEXT);
      const content = asDrawn(directed(piece), this.theme.faces[style.face]);
      if (content.trim() === '') continue;
      const part = this.#take('text');
      if (part.type !== 'text') return;
      const { view } = part;
      const wanted = this.#kit.styles.get(style.face, style.colour);
      if (view.style !== wanted) view.style = wanted;
      if (view.text !== content) view.text = content;
      if (view.resolution !== this.#kit.resolution) view.resolution = this.#kit.resolution;
      this.#setAlpha(view, style.alpha ?? 1);
      view.position.set(this.#snap(x), this.#snap(y + rise + first * lineHeight));
    }
  }

  icon(x: number, y: number, size: number, name: IconName, colour: Colour, alpha = 1): void {
    const part = this.#take('icon');
    if (part.type !== 'icon') return;
    const { view } = part;
    const texture = this.#kit.textures.icon(name, size);
    if (view.texture !== texture) view.texture = texture;
    view.tint = colour;
    this.#setAlpha(view, alpha);
    view.position.set(this.#snap(x), this.#snap(y));
  }

  raster(
    x: number,
    y: number,
    width: number,
    height: number,
    version: RasterVersion,
    draw: (context: CanvasRenderingContext2D) => void,
    alpha = 1,
  ): void {
    const part = this.#take('raster');
    if (part.type !== 'raster') return;
    part.view.show(width, height, this.#kit.resolution, version, draw);
    part.view.alpha = alpha;
    part.view.position.set(this.#snap(x), this.#snap(y));
  }

  ring(x: number, y: number, width: number, height: number, radius: number): void {
    const { width: line, offset } = this.theme.ring;
    const reach = offset + line;
    this.box(x - reach, y - reach, width + 2 * reach, height + 2 * reach, {
      border: this.theme.palette.focus,
      borderWidth: line,
      radius: radius + reach,
    });
  }

  #slice(
    slice: Slice,
    x: number,
    y: number,
    width: number,
    height: number,
    colour: Colour,
    alpha: number,
  ): void {
    const part = this.#take('slice');
    if (part.type !== 'slice') return;
    const { view } = part;
    if (view.texture !== slice.texture) view.texture = slice.texture;
    setCorners(view, slice.corner);
    if (view.width !== width) view.width = width;
    if (view.height !== height) view.height = height;
    view.tint = colour;
    this.#setAlpha(view, alpha);
    view.position.set(this.#snap(x), this.#snap(y));
  }

  /** The part of the last painting at this step if it is of the type, else another in its place. */
  #take(type: Part['type']): Part {
    const index = this.#used++;
    const known = this.#parts[index];
    const place = this.#usedIn.get(this.#target) ?? 0;
    this.#usedIn.set(this.#target, place + 1);
    if (known?.type === type && known.view.parent === this.#target) {
      return known;
    }
    const part = { type, view: this.#kit.pool[type]() } as Part;
    if (known) this.#release(known);
    this.#parts[index] = part;
    this.#target.addChildAt(part.view, Math.min(place, this.#target.children.length));
    return part;
  }

  #drop(from: number): void {
    for (const part of this.#parts.splice(from)) this.#release(part);
  }

  #release(part: Part): void {
    this.#kit.flicker.remove(part.view);
    this.#kit.pool.release(part);
  }

  #setAlpha(view: Container, alpha: number): void {
    if (this.#isActive) {
      this.#kit.flicker.add(view, alpha);
    } else {
      this.#kit.flicker.remove(view);
      view.alpha = alpha;
    }
  }

  #snap(length: number): number {
    return Math.round(length * this.#kit.resolution) / this.#kit.resolution;
  }
}

/** A line by itself, a label mostly, is written in the direction of its first letter; a paragraph’s lines know theirs. */
function directed(lines: readonly string[]): string {
  const [line = ''] = lines;
  return lines.length === 1 ? inDirection(line, isRightToLeft(line)) : lines.join('\n');
}

function setCorners(view: NineSliceSprite, corner: number): void {
  if (view.leftWidth === corner) return;
  view.leftWidth = corner;
  view.rightWidth = corner;
  view.topHeight = corner;
  view.bottomHeight = corner;
}
