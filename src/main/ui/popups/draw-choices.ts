import type { FrameCore } from '../../../shared/ui/frame-core.js';
import type { ChoiceProps } from '../../../shared/ui/popups/props.js';
import { clamp } from '../layout/place.js';
import type { ChoiceRow, ChoiceSource } from './choice-source.js';
import { keyOf } from './key-of.js';

/** Rows outside the list that are drawn too, so that a scroll of one frame has something to show. */
const OVERSCAN = 6;

/** How a list of options stands now. */
export interface ChoiceView {
  readonly source: ChoiceSource;
  readonly query: string;
  readonly rows: readonly ChoiceRow[];
  /** Index of the active row; -1 if none is. */
  readonly active: number;
  readonly byKeys: boolean;
  /** How far the list is scrolled, CSS px. */
  readonly offset: number;
}

export function listKeyOf({ key }: ChoiceSource): string {
  return keyOf(key, 'list');
}

export function rowKeyOf({ key }: ChoiceSource, { id }: ChoiceRow): string {
  return keyOf(key, 'list', id);
}

/** The panel: the field, the list, or what is said instead of it. */
export function drawChoices(core: FrameCore, view: ChoiceView): void {
  const { builder } = core;
  const { key, label, search, empty, role, width, theme } = view.source;
  const active = view.rows[view.active];
  const activeKey = active ? rowKeyOf(view.source, active) : null;
  // Sizes in props are those at a text scale of 1.
  const panel = { label, role, width: width / theme().scale, gap: search ? 4 : 0 };
  const body = (): void => {
    if (search) {
      const field = { ...search, value: view.query, list: listKeyOf(view.source), active: activeKey };
      builder.leaf('choiceSearch', builder.claim('search'), field, key);
    }
    drawList(core, view, activeKey);
    if (view.rows.length > 0) return;
    const say = (): void => core.leaf('text', { text: empty, tone: 'muted', wrap: false }, key);
    builder.container('row', builder.claimPosition('row'), { padding: 8 }, say, key);
  };
  builder.container('panel', builder.claim(key), panel, body, key);
}

function drawList({ builder }: FrameCore, view: ChoiceView, active: string | null): void {
  const { key, label, listHeight, search, theme } = view.source;
  const { scale, control } = theme();
  const { length } = view.rows;
  const first = clamp(Math.floor(view.offset / control.height) - OVERSCAN, 0, length);
  const count = Math.ceil(listHeight / control.height) + 2 * OVERSCAN;
  const rows = view.rows.slice(first, first + count);
  const marked = view.rows.some(({ checked, icon }) => checked !== undefined || icon !== undefined);
  // They stand for the rows that are not drawn. As padding they would raise the list's own height.
  const space = (count: number): void => {
    const height = (count * control.height) / scale;
    builder.container('column', builder.claimPosition('column'), { height }, () => {}, key);
  };
  const list = { label, role: 'listbox', active, maxHeight: listHeight / scale } as const;
  const body = (): void => {
    space(first);
    rows.forEach(({ id, ...row }, index) => {
      const position = first + index;
      const props: ChoiceProps = { ...row, role: 'option', position: position + 1, size: length, marked };
      if (position === view.active) Object.assign(props, { active: true, keyed: view.byKeys && !search });
      builder.leaf('choice', builder.claim(id), props, key);
    });
    space(length - first - rows.length);
  };
  builder.container('choiceList', builder.claim('list'), list, body, key);
}
