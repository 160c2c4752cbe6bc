import type { Squeeze } from '../view-state.js';
import { fitPlace, intersects, type Rect, type Size } from './place.js';

/** What the outermost windows keep free at the area's edges when all had to be made narrower, CSS px. */
const MARGIN = 8;

/** Something that floats, as it was wished for. */
export interface Floater {
  readonly place: Rect;
  readonly smallest: Size;
}

export const NO_SQUEEZE: Squeeze = { mode: 'none', factor: 1 };

/** What the windows have to do with so little room. */
export function squeezeOf(floaters: readonly Floater[], area: Size): Squeeze {
  const reach = Math.max(0, ...floaters.map(({ place }) => place.x + place.width));
  // One that is too wide, or too far to the right, is put right by itself, unless it would cover another.
  if (reach <= area.width || !losesItsPlace(floaters, area)) return NO_SQUEEZE;
  const factor = Math.max(0, (area.width - 2 * MARGIN) / (reach - MARGIN));
  const isEnough = floaters.every(
    ({ place, smallest }) => place.width * factor >= Math.min(place.width, smallest.width),
  );
  return { mode: isEnough ? 'share' : 'tabs', factor };
}

/** A wished place as it is shown. */
export function squeezed<P extends Rect>(place: P, { mode, factor }: Squeeze): P {
  if (mode !== 'share') return place;
  const x = Math.round(MARGIN + (place.x - MARGIN) * factor);
  const right = Math.round(MARGIN + (place.x + place.width - MARGIN) * factor);
  return { ...place, x, width: right - x };
}

/** The wish that is shown as that place: what the user does with a narrower window holds for the wide area too. */
export function stretched<P extends Rect>(place: P, { mode, factor }: Squeeze): P {
  if (mode !== 'share' || factor === 0) return place;
  return { ...place, x: MARGIN + (place.x - MARGIN) / factor, width: place.width / factor };
}

/** Two that stood clear of one another would overlap, were each only moved into the area. */
function losesItsPlace(floaters: readonly Floater[], area: Size): boolean {
  const fitted = floaters.map(({ place, smallest }) => fitPlace(place, smallest, area));
  return floaters.some(({ place }, index) =>
    floaters.slice(index + 1).some((other, step) => {
      const [one, two] = [fitted[index], fitted[index + 1 + step]];
      return one && two && !intersects(place, other.place) && intersects(one, two);
    }),
  );
}
