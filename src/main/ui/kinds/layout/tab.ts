import type { Tab, TabProps } from '../../../../shared/ui/layout/props.js';
import type { Rect } from '../../layout/place.js';
import { make, setAttribute, setBox, setStyle, setText } from '../../semantics/elements.js';
import type { TextMeasurer } from '../../text/text-measurer.js';
import type { Theme } from '../../theme.js';
import type { KindDefinition, NodeActions, NodeAround, NodeLook } from '../kind.js';

type Look = NodeLook<'tab'>;

/** A longer label ends in an ellipsis, CSS px at a text scale of 1. */
const MOST_LABEL = 200;

export const tab: KindDefinition<'tab'> = {
  layout(yoga) {
    yoga.setFlexShrink(0);
  },
  measure(props, _maxWidth, { theme, text }) {
    return { width: widthOf(props, theme, text), height: theme.control.height };
  },
  paint(brush, look) {
    const { props, width, height, theme, state } = look;
    const { palette, control, radius, space } = theme;
    const alpha = props.disabled ? theme.disabled : 1;
    const isActive = isSelected(look);
    const hovered = state.hover !== null && !props.disabled;
    const boxHeight = height - space.xs;
    const isMarked = isActive && theme.flat;
    if (isMarked) {
      brush.box(0, 0, width, boxHeight, {
        fill: palette.selection,
        radius: radius.control,
        fillAlpha: alpha,
      });
    } else if (hovered || state.press) {
      const fill = palette.surfaces[state.press === 'main' ? 2 : 3];
      const edge = theme.flat ? { border: palette.controlBorderHover } : {};
      brush.box(0, 0, width, boxHeight, { fill, ...edge, radius: radius.control });
    }
    const plain = isActive || hovered ? palette.tones.default : palette.tones.secondary;
    const ink = isMarked ? palette.onSelection : plain;
    let x = space.m;
    if (props.icon) {
      brush.icon(x, (boxHeight - control.icon) / 2, control.icon, props.icon, ink, alpha);
      x += control.icon + control.gap;
    }
    const label = brush.text.set(props.label, 'label', MOST_LABEL * theme.scale, false);
    brush.lines(x, (boxHeight - label.height) / 2, label, { face: 'label', colour: ink, alpha });
    x += label.width + space.s;
    if (props.badge) {
      const badge = brush.text.set(props.badge, 'caption', MOST_LABEL * theme.scale, false);
      const box = { width: badge.width + 2 * space.xs + 4, height: badge.height };
      brush.box(x, (boxHeight - box.height) / 2, box.width, box.height, {
        fill: palette.surfaces[3],
        radius: radius.control === 0 ? 0 : box.height / 2,
        fillAlpha: alpha,
      });
      const colour = palette.tones.secondary;
      brush.lines(x + space.xs + 2, (boxHeight - badge.height) / 2, badge, {
        face: 'caption',
        colour,
        alpha,
      });
    }
    const close = closeBox(look);
    if (close) {
      if (state.hover === 'close' || state.press === 'close') {
        const fill = palette.surfaces[state.press === 'close' ? 1 : 2];
        brush.box(close.x, close.y, close.width, close.height, { fill, radius: radius.control });
      }
      const size = control.icon - 2;
      const inset = (close.width - size) / 2;
      const isOver = state.hover === 'close' || state.press === 'close';
      const quiet = isMarked ? palette.onSelection : palette.tones.muted;
      const colour = isOver ? palette.tones.default : quiet;
      brush.icon(close.x + inset, close.y + inset, size, 'close', colour, alpha);
    }
    if (isActive) brush.box(0, height - 2, width, 2, { fill: palette.tones.accent, fillAlpha: alpha });
    if (state.ring === null) return;
    // Inside: outside it would be cut off where the row ends.
    brush.box(0, 0, width, boxHeight, {
      border: palette.focus,
      borderWidth: theme.ring.width,
      radius: radius.control,
    });
  },
  create(document) {
    const main = make(document, 'div', 'rk-press');
    main.setAttribute('role', 'tab');
    const name = make(document, 'span', 'rk-through');
    // No button of its own for assistive technology: a tab may have none inside. Delete does the same.
    const close = make(document, 'span', 'rk-press');
    close.setAttribute('aria-hidden', 'true');
    main.append(name, close);
    return { main, parts: { name, close } };
  },
  describe({ main, parts: { name, close } }, look) {
    const { props } = look;
    if (!name || !close) return;
    setText(name, props.badge ? `${props.label} ${props.badge}` : props.label);
    const isActive = isSelected(look);
    setAttribute(main, 'aria-selected', String(isActive));
    setAttribute(main, 'aria-disabled', props.disabled ? 'true' : null);
    setAttribute(main, 'aria-keyshortcuts', props.closable ? 'Delete' : null);
    setAttribute(main, 'tabindex', isActive && !props.disabled ? '0' : '-1');
    setAttribute(main, 'data-tab', props.id);
    setAttribute(
      main,
      'title',
      look.text.width(props.label, 'label') > MOST_LABEL * look.theme.scale ? props.label : null,
    );
    const box = closeBox(look);
    setStyle(close.style, 'display', box ? 'block' : 'none');
    if (box) setBox(close, box.x, box.y, box.width, box.height);
  },
  handlers: {
    click(_event, part, look, act) {
      if (look.props.disabled) return;
      if (part === 'close') close(look, act);
      else choose(look.props.id, look, act);
    },
    keydown(event, _part, look, act) {
      if (!(event instanceof KeyboardEvent) || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Delete' && look.props.closable) {
        close(look, act);
      } else {
        const next = neighbour(event);
        if (!next) return;
        next.focus();
        choose(next.dataset.tab ?? '', look, act);
      }
      event.preventDefault();
    },
  },
};

/** The tab that a key goes to; tabs that are disabled are passed over. */
function neighbour({ key, target }: KeyboardEvent): HTMLElement | null {
  if (!(target instanceof HTMLElement)) return null;
  const list = target.closest('[role="tablist"]');
  const all = [...(list?.querySelectorAll<HTMLElement>('[role="tab"]:not([aria-disabled])') ?? [])];
  const index = all.indexOf(target);
  switch (key) {
    case 'ArrowLeft':
      return all.at(index - 1) ?? null;
    case 'ArrowRight':
      return all[(index + 1) % all.length] ?? null;
    case 'Home':
      return all[0] ?? null;
    case 'End':
      return all.at(-1) ?? null;
    case 'Enter':
    case ' ':
      return all[index] ?? null;
    default:
      return null;
  }
}

/** Marked at once; its panel comes with hot code's answer. */
function choose(id: string, { parent }: Look, act: NodeActions): void {
  const list = act.parent();
  if (!parent || !list) return;
  list.setEdited(id);
  list.send({ type: 'change', key: parent.key, value: id });
}

function close({ parent, props }: Look, act: NodeActions): void {
  if (props.disabled || !parent) return;
  act.parent()?.send({ type: 'closeTab', key: parent.key, tab: props.id });
}

export function isTab<T extends NodeAround>(around: T): around is T & { readonly props: Readonly<TabProps> } {
  return 'isActive' in around.props;
}

/** What the user made of it comes first. */
export function isSelected({ props, parent }: NodeAround & { readonly props: Readonly<TabProps> }): boolean {
  const edited = parent?.state.edited ?? null;
  return edited === null ? props.isActive : edited === props.id;
}

function widthOf(props: Readonly<Tab>, theme: Theme, text: TextMeasurer): number {
  const { control, space } = theme;
  const icon = props.icon ? control.icon + control.gap : 0;
  const label = Math.min(text.width(props.label, 'label'), MOST_LABEL * theme.scale);
  const badge = props.badge ? space.s + text.width(props.badge, 'caption') + 2 * space.xs + 4 : 0;
  const close = props.closable ? closeSize(theme) - space.xs : 0;
  return Math.ceil(icon + label + badge + close) + 2 * space.m;
}

function closeSize({ control }: Theme): number {
  return control.height - 4;
}

function closeBox({ props, width, height, theme }: Look): Rect | null {
  if (!props.closable) return null;
  const size = closeSize(theme);
  const { xs } = theme.space;
  return { x: width - size - xs, y: (height - xs - size) / 2, width: size, height: size };
}
