import type { BulletItemProps, BulletListProps } from '../../../../shared/ui/text/props.js';
import { styleSizing, styleStack } from '../../layout/flex-style.js';
import { Edge } from '../../layout/yoga.js';
import type { Brush } from '../../paint/brush.js';
import { make, setAttribute, setBox, setText } from '../../semantics/elements.js';
import type { TextMeasurer } from '../../text/text-measurer.js';
import type { Theme } from '../../theme.js';
import type { KindDefinition, NodeLook } from '../kind.js';

type BulletLook = NodeLook<'bulletItem'>;

const FACE = 'body';
/** Of a dot, CSS px at a text scale of 1. */
const DOT = 6;

export const bulletList: KindDefinition<'bulletList'> = {
  axis: 'column',
  layout(yoga, props: Readonly<BulletListProps>, { axis, theme }) {
    styleSizing(yoga, props, { axis, shrinks: true });
    styleStack(yoga, props, { direction: 'column', gap: theme.space.xs, padding: 0 });
  },
  create(document) {
    const main = make(document, 'div');
    main.setAttribute('role', 'list');
    return { main, parts: {} };
  },
  describe() {},
};

export const bulletItem: KindDefinition<'bulletItem'> = {
  axis: 'column',
  layout(yoga, props, { axis, theme, text }) {
    styleSizing(yoga, {}, { axis, shrinks: true });
    styleStack(yoga, {}, { direction: 'column', gap: theme.space.xs, padding: 0 });
    const gutter = gutterOf(props, theme, text);
    yoga.setPadding(Edge.Left, props.rightToLeft ? 0 : gutter);
    yoga.setPadding(Edge.Right, props.rightToLeft ? gutter : 0);
    yoga.setMinHeight(theme.faces[FACE].lineHeight);
  },
  paint(brush, look) {
    const { props, theme, text } = look;
    const { palette, faces, control } = theme;
    if (props.done === undefined) {
      if (paintDot(brush, look)) return;
      const set = text.set(props.marker, FACE, Number.POSITIVE_INFINITY, false);
      brush.lines(markerX(look, set.width), 0, set, {
        face: FACE,
        colour: palette.tones.secondary,
        rightToLeft: props.rightToLeft === true,
      });
      return;
    }
    const y = (faces[FACE].lineHeight - control.icon) / 2;
    const name = props.done ? 'check-square' : 'square';
    const colour = palette.tones[props.done ? 'success' : 'secondary'];
    brush.icon(markerX(look, control.icon), y, control.icon, name, colour);
  },
  create(document) {
    const main = make(document, 'div');
    main.setAttribute('role', 'listitem');
    const marker = make(document, 'span');
    main.append(marker);
    return { main, parts: { marker } };
  },
  describe({ parts: { marker } }, look) {
    const { props, theme, text } = look;
    if (!marker) return;
    const isTask = props.done !== undefined;
    // Copied along, on the line of what it is the marker of.
    marker.className = isTask ? 'rk' : `rk rk-text rk-marker rk-${FACE} rk-one-line rk-cut`;
    setAttribute(marker, 'role', isTask ? 'img' : null);
    setAttribute(marker, 'aria-label', isTask ? (props.done ? 'Done' : 'Not done') : null);
    setText(marker, props.marker);
    setAttribute(marker, 'dir', props.rightToLeft ? 'rtl' : null);
    const width = isTask ? theme.control.icon : Math.ceil(text.width(props.marker, FACE)) + 1;
    setBox(marker, markerX(look, width), 0, width, theme.faces[FACE].lineHeight);
  },
};

/** Where a marker begins: at the end of the gutter, which is on the side that the text is written from. */
function markerX({ props, width, theme, text }: BulletLook, markerWidth: number): number {
  const beside = gutterOf(props, theme, text) - gapOf(theme);
  if (props.rightToLeft) return width - beside;
  // The box of a task has air inside it.
  return beside - markerWidth + (props.done === undefined ? 0 : theme.space.xs);
}

/**
 * Fonts have these in sizes of their own, or lack them: drawn, they weigh the same in all themes. False for a marker
 * that is written.
 */
function paintDot(brush: Brush, look: BulletLook): boolean {
  const { palette, scale, faces } = look.theme;
  const colour = palette.tones.secondary;
  // Even, and on a whole px: its middle lies where lower-case letters have theirs.
  const size = 2 * Math.round((DOT * scale) / 2);
  const y = Math.round(brush.baseline(FACE) - 0.28 * faces[FACE].size - size / 2);
  const x = markerX(look, size);
  switch (look.props.marker) {
    case '•':
      brush.box(x + 1, y + 1, size - 2, size - 2, { fill: colour, radius: size / 2 - 1 });
      return true;
    case '◦':
      brush.box(x, y, size, size, { border: colour, radius: size / 2, borderWidth: scale });
      return true;
    case '▪':
      brush.box(x + 1, y + 1, size - 2, size - 2, { fill: colour });
      return true;
    default:
      return false;
  }
}

/** Numbers of up to two figures stand under one another, at any scale of the text. */
function gutterOf({ marker }: Readonly<BulletItemProps>, theme: Theme, text: TextMeasurer): number {
  const { space, scale } = theme;
  const least = Math.round((/\d/.test(marker) ? 2 * space.l : space.xl) * scale);
  return Math.max(least, Math.ceil(text.width(marker, FACE)) + gapOf(theme));
}

/** From a marker to its text. */
function gapOf({ space, scale }: Theme): number {
  return Math.round(space.s * scale);
}
