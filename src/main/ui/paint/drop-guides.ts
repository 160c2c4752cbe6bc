import { Container } from 'pixi.js';
import type { DockWhere } from '../layout/dock/dock-sites.js';
import type { DropZone } from '../layout/dock/drop-zones.js';
import { isSameRect, type Rect } from '../layout/place.js';
import type { Brush } from './brush.js';
import { NodeBrush, type PaintKit } from './node-brush.js';

/** What is seen while a window is dragged: where it can be docked, and the place that it would have. In the viewport. */
export interface DropGuidesLook {
  readonly origin: { readonly x: number; readonly y: number };
  readonly zones: readonly DropZone[];
  readonly hovered: DropZone | null;
  readonly preview: Rect | null;
}

/** Draws the zones that a dragged window can be let go at, above everything that it can be docked to. */
export class DropGuides {
  readonly view = new Container();
  #brush: NodeBrush | null = null;
  #shown: DropGuidesLook | null = null;
  #kit: PaintKit | null = null;

  paint(kit: PaintKit, look: DropGuidesLook | null): void {
    if (kit === this.#kit && isSame(look, this.#shown)) return;
    this.#kit = kit;
    this.#shown = look;
    this.view.visible = look !== null;
    if (!look) return;
    this.#brush ??= new NodeBrush(kit, this.view);
    this.view.position.set(look.origin.x, look.origin.y);
    this.#brush.paint(kit, (brush) => paint(brush, look));
  }

  /** The renderer is another one. */
  discard(): void {
    this.#shown = null;
    this.#brush?.discard();
  }

  dispose(): void {
    this.#brush?.dispose();
  }
}

/** Nearly always, from one move of the pointer to the next. What is drawn of a zone is where it is, and on which side. */
function isSame(one: DropGuidesLook | null, other: DropGuidesLook | null): boolean {
  if (!one || !other) return one === other;
  const isSameZone = (zone: DropZone | null, before: DropZone | null | undefined): boolean =>
    zone?.where === before?.where && isSameRect(zone?.rect, before?.rect);
  return (
    one.origin.x === other.origin.x &&
    one.origin.y === other.origin.y &&
    one.zones.length === other.zones.length &&
    one.zones.every((zone, index) => isSameZone(zone, other.zones[index])) &&
    isSameZone(one.hovered, other.hovered) &&
    isSameRect(one.preview, other.preview)
  );
}

function paint(brush: Brush, { zones, hovered, preview }: DropGuidesLook): void {
  const { palette, radius, space } = brush.theme;
  if (preview) {
    brush.box(preview.x, preview.y, preview.width, preview.height, {
      fill: palette.tones.accent,
      fillAlpha: 0.18,
      border: palette.tones.accent,
      borderWidth: 2,
      radius: radius.window,
    });
  }
  for (const zone of zones) {
    const { x, y, width, height } = zone.rect;
    const isHovered = zone === hovered;
    brush.box(x, y, width, height, {
      fill: palette.surfaces[isHovered ? 3 : 2],
      border: isHovered ? palette.tones.accent : palette.controlBorder,
      radius: radius.control,
    });
    const frame = {
      x: x + space.s,
      y: y + space.s,
      width: width - 2 * space.s,
      height: height - 2 * space.s,
    };
    const part = partOf(frame, zone.where);
    brush.box(part.x, part.y, part.width, part.height, {
      fill: isHovered ? palette.tones.accent : palette.tones.secondary,
      fillAlpha: isHovered ? 1 : 0.6,
    });
    brush.box(frame.x, frame.y, frame.width, frame.height, {
      border: isHovered ? palette.tones.accent : palette.tones.secondary,
    });
  }
}

function partOf({ x, y, width, height }: Rect, where: DockWhere): Rect {
  switch (where) {
    case 'left':
      return { x, y, width: width / 2, height };
    case 'right':
      return { x: x + width / 2, y, width: width / 2, height };
    case 'top':
      return { x, y, width, height: height / 2 };
    case 'bottom':
      return { x, y: y + height / 2, width, height: height / 2 };
    case 'inside':
      return { x, y, width, height };
  }
}
