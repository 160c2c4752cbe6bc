import { styleStack } from '../../layout/flex-style.js';
import type { Rect } from '../../layout/place.js';
import { Overflow } from '../../layout/yoga.js';
import { make, setAttribute, setBox, setStyle } from '../../semantics/elements.js';
import type { KindDefinition, NodeLook } from '../kind.js';
import { isSelected, isTab } from './tab.js';

/** How much of the row a press of the buttons at its ends scrolls by. */
const PAGE = 0.75;

const ENDS = ['back', 'on'] as const;

/** A row of tabs that scrolls when they are too many, with a button at each end that more lie beyond. */
export const tabList: KindDefinition<'tabList'> = {
  axis: 'row',
  clips: 'always',
  scrolls: true,
  sharesState: true,
  layout(yoga, _props, { theme }) {
    styleStack(yoga, { align: 'stretch' }, { direction: 'row', gap: theme.space.xs, padding: 0 });
    yoga.setOverflow(Overflow.Scroll);
    yoga.setHeight(heightOf(theme.control.height));
    yoga.setFlexShrink(0);
  },
  reveals(look, children) {
    const selected = children.find((child) => isTab(child) && isSelected(child));
    if (!selected) return null;
    // The buttons at the ends lie over the tabs.
    const room = hasEnds(look) ? endSize(look) + look.theme.space.xs : 0;
    return { key: selected.key, from: selected.x - room, to: selected.x + selected.width + room };
  },
  paint(brush, look) {
    const { width, height, theme, state } = look;
    const { palette, radius, control } = theme;
    brush.box(0, height - brush.hairline, width, brush.hairline, { fill: palette.border });
    brush.above();
    for (const end of ENDS) {
      const box = endBox(look, end);
      if (!box) continue;
      const fill = palette.surfaces[state.press === end ? 1 : state.hover === end ? 3 : 2];
      brush.box(box.x, box.y, box.width, box.height, {
        fill,
        border: palette.border,
        radius: radius.control,
      });
      const inset = (box.width - control.icon) / 2;
      const icon = end === 'back' ? 'chevron-left' : 'chevron-right';
      brush.icon(
        box.x + inset,
        box.y + (box.height - control.icon) / 2,
        control.icon,
        icon,
        palette.tones.secondary,
      );
    }
  },
  create(document) {
    const main = make(document, 'div');
    const content = make(document, 'div', 'rk-scroll');
    content.setAttribute('role', 'tablist');
    const extent = make(document, 'div');
    extent.setAttribute('aria-hidden', 'true');
    content.append(extent);
    // For the pointer alone: the keyboard goes through the tabs themselves, which scrolls.
    const [back, on] = ENDS.map(() => make(document, 'div', 'rk-press'));
    if (!back || !on) throw new Error('A row of tabs has two ends');
    for (const end of [back, on]) end.setAttribute('aria-hidden', 'true');
    main.append(content, back, on);
    return { main, content, parts: { content, extent, back, on } };
  },
  describe({ parts }, look) {
    const { content, extent } = parts;
    if (!content || !extent) return;
    const { scroll } = look.state;
    setAttribute(content, 'aria-label', look.props.label);
    setBox(content, 0, 0, look.width, look.height);
    setBox(extent, 0, 0, scroll.width, look.height);
    for (const end of ENDS) {
      const element = parts[end];
      const box = endBox(look, end);
      if (!element) continue;
      setStyle(element.style, 'display', box ? 'block' : 'none');
      if (box) setBox(element, box.x, box.y, box.width, box.height);
    }
  },
  handlers: {
    click(_event, part, { state, width }, act) {
      if (part !== 'back' && part !== 'on') return;
      act.scrollTo(state.scroll.x + (part === 'back' ? -PAGE : PAGE) * width, 0);
    },
  },
};

/** A tab is as high as a control, over the line that marks it. */
function heightOf(control: number): number {
  return control + 4;
}

function endSize({ theme }: NodeLook): number {
  return theme.control.height - 4;
}

/** There is room for them. */
function hasEnds(look: NodeLook): boolean {
  return look.width >= 3 * endSize(look);
}

function endBox(look: NodeLook, end: 'back' | 'on'): Rect | null {
  const { width, height } = look;
  const { scroll } = look.state;
  const more = end === 'back' ? scroll.x : scroll.width - width - scroll.x;
  const size = endSize(look);
  if (more < 1 || !hasEnds(look)) return null;
  return { x: end === 'back' ? 0 : width - size, y: (height - 4 - size) / 2, width: size, height: size };
}
