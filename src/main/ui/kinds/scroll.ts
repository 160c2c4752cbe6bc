import { styleSizing, styleStack } from '../layout/flex-style.js';
import { clamp } from '../layout/place.js';
import { Overflow } from '../layout/yoga.js';
import { make, setAttribute, setBox, setStyle } from '../semantics/elements.js';
import type { Theme } from '../theme.js';
import type { KindDefinition, NodeLook } from './kind.js';
import { paintSurface } from './stack.js';

/**
 * The region's element scrolls natively, by wheel, touch and keys, and clips what may be clicked; the canvas follows.
 * The thumb is drawn, and dragged by a part of its own.
 */
export const scroll: KindDefinition<'scroll'> = {
  axis: 'column',
  clips: 'always',
  layout(yoga, props, { theme, axis }) {
    styleSizing(yoga, props, { axis, hollow: true });
    styleStack(yoga, props, { direction: 'column', gap: theme.space.s, padding: 0 });
    yoga.setOverflow(Overflow.Scroll);
  },
  paint(brush, look) {
    const { state, theme, width, height } = look;
    paintSurface(brush, look);
    brush.above();
    const thumb = thumbOf(look);
    if (thumb) {
      const active = state.press === 'thumb' || state.hover === 'thumb';
      const over = active || state.hover !== null;
      brush.box(thumb.x, thumb.y, theme.scrollbar.width, thumb.length, {
        fill: active ? theme.palette.tones.muted : theme.palette.controlBorder,
        fillAlpha: over ? 1 : 0.6,
        radius: theme.scrollbar.width / 2,
      });
    }
    if (state.ring) {
      brush.box(0, 0, width, height, {
        border: theme.palette.focus,
        borderWidth: theme.ring.width,
        radius: theme.radius.control,
      });
    }
  },
  create(document) {
    const main = make(document, 'div');
    const content = make(document, 'div', 'rk-scroll');
    content.tabIndex = 0;
    content.setAttribute('role', 'region');
    // Children's elements are placed absolutely: this one gives the native scroll its extent.
    const extent = make(document, 'div');
    extent.setAttribute('aria-hidden', 'true');
    content.append(extent);
    const thumb = make(document, 'div', 'rk-solid');
    thumb.setAttribute('aria-hidden', 'true');
    main.append(content, thumb);
    return { main, content, parts: { content, extent, thumb } };
  },
  describe({ parts }, look) {
    const { props, state, width, height, theme } = look;
    const { content, extent, thumb } = parts;
    if (!content || !extent || !thumb) return;
    setAttribute(content, 'aria-label', props.label);
    // Only what can scroll is a stop on the keyboard's way.
    setAttribute(
      content,
      'tabindex',
      state.scroll.height > height || state.scroll.width > width ? '0' : '-1',
    );
    setBox(content, 0, 0, width, height);
    setBox(extent, 0, 0, state.scroll.width, state.scroll.height);
    const drawn = thumbOf(look);
    setStyle(thumb.style, 'display', drawn ? 'block' : 'none');
    const { inset } = theme.scrollbar;
    // Broader than what is drawn: it is to be hit.
    if (drawn) setBox(thumb, drawn.x - 2 * inset, drawn.y, width - drawn.x + 2 * inset, drawn.length);
  },
  handlers: {
    pointerdown(event, part, look, act) {
      if (part !== 'thumb' || !(event instanceof PointerEvent)) return;
      const scrolling = look as NodeLook<'scroll'>;
      const thumb = thumbOf(scrolling);
      if (!thumb) return;
      const { state, height, theme } = scrolling;
      const start = state.scroll.y;
      const perPx = (state.scroll.height - height) / (height - 2 * theme.scrollbar.inset - thumb.length);
      act.drag(
        event,
        () => {},
        (_dx, dy) => act.scrollTo(state.scroll.x, start + dy * perPx),
      );
    },
  },
};

function thumbOf(look: NodeLook<'scroll'>): { x: number; y: number; length: number } | null {
  const { state, width, height } = look;
  const { inset, minLength, width: thickness }: Theme['scrollbar'] = look.theme.scrollbar;
  const range = state.scroll.height - height;
  if (range < 1) return null;
  const track = height - 2 * inset;
  const length = clamp((track * height) / state.scroll.height, minLength, track);
  const y = inset + (track - length) * clamp(state.scroll.y / range, 0, 1);
  return { x: width - inset - thickness, y, length };
}
