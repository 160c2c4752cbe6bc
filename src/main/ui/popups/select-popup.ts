import type { SelectChoice } from '../../../shared/ui/menus/props.js';
import type { NodeActions, NodeLook } from '../kinds/kind.js';
import { clamp } from '../layout/place.js';
import { ChoicePopup } from './choice-popup.js';
import type { ChoiceRow } from './choice-source.js';
import { keyOf } from './key-of.js';

/** With more choices than this the list has a field to search in. */
const SEARCHED_FROM = 9;
/** Key of the popup: there is one at a time. */
const POPUP = 'select';
export const SELECT_LIST = keyOf(POPUP, 'list');
/** CSS px. */
const MOST_WIDTH = 480;
const LIST_HEIGHT = 280;
/** Looking at the width of all labels of a long list takes longer than it is worth. */
const MEASURED = 200;

/** Opens the list of a select, below its box. */
export function openSelect(
  { props }: NodeLook<'select'>,
  act: NodeActions,
  choose: (choice: SelectChoice) => void,
): void {
  const { popups, item } = act;
  const value = shownValue(item.look as NodeLook<'select'>);
  const open = popups.find(item);
  if (open) {
    popups.close(open);
    return;
  }
  const { text, theme, width } = item.look;
  const { control, space } = theme;
  const widest = props.choices.slice(0, MEASURED).reduce((most, { label, hint }) => {
    const hintWidth = hint === undefined ? 0 : text.width(hint, 'caption') + space.l;
    return Math.max(most, text.width(label, 'body') + hintWidth);
  }, 0);
  const around = control.icon + control.gap + 4 * space.s;
  popups.open(
    new ChoicePopup(popups, {
      key: POPUP,
      label: props.label,
      owner: item,
      theme: () => item.look.theme,
      search:
        props.choices.length < SEARCHED_FROM
          ? null
          : { label: `Search ${props.label}`, placeholder: 'Search' },
      empty: props.choices.length === 0 ? 'There is nothing to choose from' : 'Nothing is found',
      role: 'none',
      opensAtChecked: true,
      width: clamp(Math.ceil(widest) + around, width, Math.max(width, MOST_WIDTH)),
      listHeight: LIST_HEIGHT,
      anchor: () => {
        const { x, y } = item.shownAt;
        const box = item.definition.area?.(item.look) ?? {
          x: 0,
          y: 0,
          width: item.width,
          height: item.height,
        };
        return { rect: { ...box, x: x + box.x, y: y + box.y }, side: 'below', gap: 4 };
      },
      rows: (query) => rowsOf(props.choices, value, query),
      choose: ({ id }) => {
        const choice = props.choices[Number(id)];
        if (choice) choose(choice);
      },
    }),
  );
}

/** The value as the user sees it. */
export function shownValue({ props, state }: NodeLook<'select'>): unknown {
  return state.edited ?? props.value;
}

function rowsOf(choices: readonly SelectChoice[], value: unknown, query: string): readonly ChoiceRow[] {
  const wanted = query.trim().toLocaleLowerCase();
  const rows: ChoiceRow[] = [];
  choices.forEach(({ value: own, label, hint, icon, disabled }, index) => {
    const at = wanted === '' ? 0 : label.toLocaleLowerCase().indexOf(wanted);
    if (at < 0) return;
    const row: ChoiceRow = { id: String(index), label, checked: own === value };
    if (hint !== undefined) row.hint = hint;
    if (icon) row.icon = icon;
    if (disabled) row.disabled = true;
    if (wanted !== '') row.matches = [at, wanted.length];
    rows.push(row);
  });
  return rows;
}
