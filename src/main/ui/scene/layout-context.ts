import type { LayoutContext } from '../kinds/kind.js';
import type { PaintKit } from '../paint/node-brush.js';
import type { Item } from './item.js';

/** What the layout of an item may depend on besides its props. */
export function layoutContextOf({ parent, state }: Item, { theme, text }: PaintKit): LayoutContext {
  const axis = parent?.definition.axis ?? 'column';
  const align = parent && 'align' in parent.props ? parent.props.align : undefined;
  const stretched = parent?.arranges || (axis === 'column' && (align ?? 'stretch') === 'stretch');
  const { scrollbar, scrollbarBelow, least, edited } = state;
  const bounded = parent !== null && isBounded(parent);
  const scrolled = parent?.is('scroll') === true;
  return {
    theme,
    text,
    axis,
    stretched,
    scrollbar,
    scrollbarBelow,
    least,
    bounded,
    scrolled,
    edited,
    parent,
  };
}

function isBounded({ props }: Item): boolean {
  return ('grow' in props && Number(props.grow) > 0) || ('height' in props && props.height !== undefined);
}
