import type { Kind, KindProps } from '../../../shared/ui/node.js';
import type { Sizing } from '../../../shared/ui/vocabulary.js';

const LENGTHS = [
  'width',
  'height',
  'minWidth',
  'minHeight',
  'maxWidth',
  'maxHeight',
] as const satisfies (keyof Sizing)[];

/** Sizes that hot code gives are those at a text scale of 1: a box that was made for a line of text holds one at any. */
export function scaleSizing<K extends Kind>(
  props: Readonly<KindProps[K]>,
  scale: number,
): Readonly<KindProps[K]> {
  const sizing: Sizing = { ...props };
  for (const name of LENGTHS) {
    const length = sizing[name];
    if (length !== undefined) sizing[name] = length * scale;
  }
  return { ...props, ...sizing };
}
