import { Container, type NineSliceSprite } from 'pixi.js';
import type { IconName } from '../../../shared/ui/icon-names.js';
import { isRightToLeft } from '../../../shared/ui/text/right-to-left.js';
import type { CanvasRuler } from '../text/canvas-ruler.js';
import { inDirection } from '../text/direction.js';
import type { SetText, TextMeasurer } from '../text/text-measurer.js';
import type { Colour, Face, Theme } from '../theme.js';
import type { Atlas, AtlasEntry } from './atlas/atlas.js';
import type { BoxStyle, Brush, TextStyleChoice } from './brush.js';
import type { Flicker } from './flicker.js';
import type { Part, PartPool } from './part-pool.js';
import type { RasterVersion } from './raster.js';
import type { TextLines } from './text-lines.js';
import type { Slice, Textures } from './textures.js';

/** What all brushes share. */
export interface PaintKit {
  readonly theme: Theme;
  readonly ruler: CanvasRuler;
  readonly text: TextMeasurer;
  readonly atlas: Atlas;
  readonly lines: TextLines;
  readonly textures: Textures;
  readonly pool: PartPool;
  readonly flicker: Flicker;
  /** Device pixels per CSS px. */
  readonly resolution: number;
}

/** The brush of one node: it owns the node's parts and keeps them from one painting to the next. */
export class NodeBrush implements Brush {
  #kit: PaintKit;
  readonly #below: Container;
  readonly #inside: Container;
  /** Made when something is painted there: most nodes have no such. */
  #over: Container | null = null;
  #target: Container;
  readonly #parts: Part[] = [];
  #used = 0;
  /** How many parts of this painting are in each container. */
  readonly #usedIn = new Map<Container, number>();
  #isActive = false;

  /**
   * @param view Holds what is painted, and `content` above that.
   * @param content Holds the node's children; may be the view itself.
   */
  constructor(kit: PaintKit, view: Container, content: Container = view) {
    this.#kit = kit;
    this.#below = view;
    this.#inside = content;
    this.#target = view;
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
    return this.#kit.lines.baseline(face);
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
    for (const { view, entry } of this.#parts.splice(0)) {
      this.#kit.flicker.remove(view);
      entry?.release();
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
    this.#over ??= this.#below.addChild(new Container());
    this.#target = this.#over;
  }

  active(on: boolean): void {
    this.#isActive = on;
  }

  box(x: number, y: number, width: number, height: number, style: BoxStyle): void {
    const radius = Math.max(0, Math.min(style.radius ?? 0, width / 2, height / 2));
    const isTight = Math.min(width, height) < 2 * (radius + 1);
    if (style.fill !== undefined) {
      const slice = this.#kit.textures.fill(radius, isTight);
      this.#slice(slice, x, y, width, height, style.fill, style.fillAlpha ?? 1);
    }
    if (style.border !== undefined) {
      const slice = this.#kit.textures.border(radius, style.borderWidth ?? this.hairline, isTight);
      this.#slice(slice, x, y, width, height, style.border, style.borderAlpha ?? 1);
    }
  }

  shadow(x: number, y: number, width: number, height: number, radius: number, alpha: number): void {
    const { blur } = this.theme.shadow;
    const slice = this.#kit.textures.shadow(radius, blur);
    const { shadow } = this.theme.palette;
    this.#slice(slice, x - blur, y - blur, width + 2 * blur, height + 2 * blur, shadow, alpha);
  }

  lines(
    x: number,
    y: number,
    text: SetText,
    { face, colour, alpha = 1, beside = face, rightToLeft }: TextStyleChoice,
  ): void {
    const { lines } = this.#kit;
    const lineHeight = this.text.lineHeight(face);
    const left = this.#snap(x);
    const top = y + lines.baseline(beside) - lines.baseline(face);
    const pieces = lines.pieces(text.width);
    for (const [index, raw] of text.lines.entries()) {
      if (raw.trim() === '') continue;
      // A line may begin with a word of another direction than its text: the text's own holds.
      const line = inDirection(raw, rightToLeft ?? (text.lines.length === 1 && isRightToLeft(raw)));
      const lineTop = this.#snap(top + index * lineHeight);
      for (let piece = 0; piece < pieces; piece++) {
        const entry = lines.take(line, face, colour, piece);
        this.#sprite(entry, left - entry.originX, lineTop - entry.originY, 0xffffff, alpha);
      }
    }
  }

  icon(x: number, y: number, size: number, name: IconName, colour: Colour, alpha = 1): void {
    this.#sprite(this.#kit.textures.icon(name, size), this.#snap(x), this.#snap(y), colour, alpha);
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
      // Round what is square: a square.
      radius: radius === 0 ? 0 : radius + reach,
    });
  }

  #sprite(entry: AtlasEntry, x: number, y: number, tint: Colour, alpha: number): void {
    const part = this.#take('sprite');
    this.#show(part, entry);
    const { view } = part;
    view.tint = tint;
    this.#setAlpha(view, alpha);
    view.position.set(x, y);
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
    this.#show(part, slice.entry);
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
    const part = { type, view: this.#kit.pool[type](), entry: null } as Part;
    if (known) this.#release(known);
    this.#parts[index] = part;
    this.#target.addChildAt(part.view, Math.min(place, this.#target.children.length));
    return part;
  }

  #drop(from: number): void {
    for (const part of this.#parts.splice(from)) this.#release(part);
  }

  /** @param entry Taken: the part has it until it shows another. */
  #show(part: Part, entry: AtlasEntry): void {
    if (part.entry === entry) {
      entry.release();
      return;
    }
    part.entry?.release();
    part.entry = entry;
    part.view.texture = entry.texture;
  }

  #release(part: Part): void {
    part.entry?.release();
    part.entry = null;
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

function setCorners(view: NineSliceSprite, corner: number): void {
  if (view.leftWidth === corner) return;
  view.leftWidth = corner;
  view.rightWidth = corner;
  view.topHeight = corner;
  view.bottomHeight = corner;
}
