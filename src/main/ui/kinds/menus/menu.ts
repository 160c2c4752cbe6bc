import type { MenuProps } from '../../../../shared/ui/menus/props.js';
import { styleSizing } from '../../layout/flex-style.js';
import { YogaAlign } from '../../layout/yoga.js';
import { isMenu } from '../../popups/draw-menu.js';
import { openMenu, toggleMenu } from '../../popups/menu-popup.js';
import type { Item } from '../../scene/item.js';
import { make, setAttribute, setText } from '../../semantics/elements.js';
import type { TextMeasurer } from '../../text/text-measurer.js';
import type { Theme } from '../../theme.js';
import type { KindDefinition, NodeActions } from '../kind.js';

/** A title of a menu bar, or a button that opens its menu. A submenu is shown as a row of the menu around it. */
export const menu: KindDefinition<'menu'> = {
  shelves: true,
  layout(yoga, props, { axis, theme, text }) {
    // No measuring: a node with children may have none.
    const width = props.width ?? naturalWidth(props, theme, text);
    const { height } = theme.control;
    styleSizing(yoga, { ...props, width, height: props.height ?? height }, { axis });
    yoga.setAlignSelf(axis === 'column' ? YogaAlign.FlexStart : YogaAlign.Auto);
  },
  paint(brush, { props, state, width, height, theme }) {
    const { control, palette, radius, space } = theme;
    const alpha = props.disabled ? theme.disabled : 1;
    const { surfaces, surfaceBorder, controlBorder, controlBorderHover, tones } = palette;
    const lit = !props.disabled && (state.open || state.hover !== null || state.press !== null);
    const isButton = props.place === 'button';
    const isFramed = isButton && props.look !== 'ghost';
    if (isFramed || lit) {
      const border = isFramed ? (lit ? controlBorderHover : controlBorder) : surfaceBorder;
      brush.box(0, 0, width, height, {
        fill: lit ? surfaces[3] : surfaces[2],
        ...(border === null ? {} : { border }),
        radius: radius.control,
        fillAlpha: alpha,
        borderAlpha: alpha,
      });
    }
    const colour = isFramed || lit ? tones.default : tones.secondary;
    const iconY = (height - control.icon) / 2;
    if (state.ring && isButton) brush.ring(0, 0, width, height, radius.control);
    if (props.icon && isIconOnly(props)) {
      brush.icon((width - control.icon) / 2, iconY, control.icon, props.icon, colour, alpha);
      return;
    }
    let x = isButton ? control.padding : space.s;
    if (props.icon) {
      brush.icon(x, iconY, control.icon, props.icon, colour, alpha);
      x += control.icon + control.gap;
    }
    const tail = isButton ? control.padding + control.icon : space.s;
    const label = brush.text.set(props.label, 'label', Math.ceil(width - x - tail + 0.5), false);
    brush.lines(x, (height - label.height) / 2, label, { face: 'label', colour, alpha });
    if (isButton) {
      brush.icon(width - space.s - control.icon, iconY, control.icon, 'chevron-down', tones.secondary, alpha);
    }
    if (!state.ring || isButton) return;
    // Inside: outside it would run over the bar's edge.
    const { focus: border } = palette;
    brush.box(0, 0, width, height, { border, borderWidth: theme.ring.width, radius: radius.control });
  },
  create: (document) => ({ main: make(document, 'button', 'rk-press'), parts: {} }),
  describe({ main }, { props, state }) {
    setText(main, props.label);
    setAttribute(main, 'type', 'button');
    setAttribute(main, 'disabled', props.disabled ? '' : null);
    setAttribute(main, 'role', props.place === 'bar' ? 'menuitem' : null);
    setAttribute(main, 'tabindex', props.place === 'bar' && !props.leads ? '-1' : null);
    setAttribute(main, 'aria-haspopup', 'menu');
    setAttribute(main, 'aria-expanded', String(state.open));
  },
  handlers: {
    pointerdown(event, _part, _look, { popups, item }) {
      if (!(event instanceof PointerEvent) || event.button !== 0 || event.pointerType === 'touch') return;
      // The press must not take the focus from where the menu will give it back to.
      event.preventDefault();
      toggleMenu(popups, item, 'pointer');
    },
    click(event, _part, _look, { popups, item }) {
      // A mouse or pen has opened it when it went down.
      const isTap = event instanceof PointerEvent && event.pointerType === 'touch';
      if (isTap || (event instanceof MouseEvent && event.detail === 0)) toggleMenu(popups, item, 'keys');
    },
    pointerover(_event, _part, _look, { popups, item }) {
      const open = menusBeside(item).find((other) => other.state.open);
      if (open && open !== item) openMenu(popups, item, 'pointer');
    },
    keydown(event, _part, _look, act) {
      if (event instanceof KeyboardEvent) onKey(event, act);
    },
  },
};

function onKey(event: KeyboardEvent, { popups, item }: NodeActions): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const beside = menusBeside(item);
  const { length } = beside;
  const here = beside.map(({ key }) => key).indexOf(item.key);
  const step = (by: number): void => beside[(here + by + length) % length]?.elements.main.focus();
  switch (event.key) {
    case 'ArrowDown':
      openMenu(popups, item, 'keys');
      break;
    case 'ArrowUp':
      openMenu(popups, item, 'keys', 'last');
      break;
    case 'ArrowRight':
      step(1);
      break;
    case 'ArrowLeft':
      step(-1);
      break;
    case 'Home':
      beside[0]?.elements.main.focus();
      break;
    case 'End':
      beside.at(-1)?.elements.main.focus();
      break;
    default: {
      if (event.key.length !== 1 || event.key === ' ') return;
      const after = here + 1;
      const found = [...beside.slice(after), ...beside.slice(0, after)].find(({ props }) =>
        props.label.toLocaleLowerCase().startsWith(event.key.toLocaleLowerCase()),
      );
      if (!found) return;
      found.elements.main.focus();
    }
  }
  event.preventDefault();
}

/** The menus of a bar that can be opened; of a menu that stands alone, itself. */
function menusBeside(item: Item): readonly (Item & { props: MenuProps })[] {
  const around = item.parent?.is('menuBar') ? item.parent.children : [item];
  return around.filter(isMenu).filter(({ props }) => !props.disabled);
}

/** In a bar and in a menu the label is what one goes by. */
function isIconOnly({ place, icon, iconOnly }: Readonly<MenuProps>): boolean {
  return place === 'button' && icon !== undefined && iconOnly === true;
}

function naturalWidth(props: Readonly<MenuProps>, theme: Theme, text: TextMeasurer): number {
  const { control, space } = theme;
  if (isIconOnly(props)) return props.height ?? control.height;
  const icon = props.icon ? control.icon + control.gap : 0;
  const label = Math.ceil(text.width(props.label, 'label')) + icon;
  return props.place === 'button' ? label + 2 * control.padding + control.icon : label + 2 * space.s;
}
