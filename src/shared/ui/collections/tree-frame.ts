import { checkText } from '../args.js';
import type { FrameCore } from '../frame-core.js';
import type { DrawnRows, Rows } from './drawn-rows.js';
import { lookThroughTree } from './find-rows.js';
import type { TreeRowProps } from './props.js';
import { treeRows } from './tree-rows.js';
import type { CollectionUi } from './ui.js';

export function treeUi(core: FrameCore, drawn: DrawnRows): CollectionUi['tree'] {
  return (label, options, row = () => {}) => {
    const call = core.control('tree', label, options);
    const { where } = call;
    const {
      roots,
      childrenOf,
      labelOf,
      iconOf,
      toneOf,
      open: before,
      selected: _selected,
      ...given
    } = options;
    const open = openNow(core, call.claim.key, before, options.disabled === true);
    const shown = treeRows({ ...options, open }, where);
    const ids = { rowCount: shown.length, rowId: (index: number): string => shown[index]?.id ?? '' };
    drawn.check(row, ids.rowCount, options, where);
    const selected = drawn.selectedNow(call, ids, options);
    const lookThrough: Rows['lookThrough'] = (pattern, look) => {
      const places = new Map(shown.map(({ id }, index) => [id, index]));
      return lookThroughTree(
        { roots, childrenOf, labelOf, open },
        (id) => places.get(id) ?? 0,
        pattern,
        look,
      );
    };
    const rowText = (index: number): string => labelOf(ids.rowId(index));
    const rows: Rows = { call, selected, ...ids, rowText, lookThrough };
    const props = { ...given, rowCount: ids.rowCount, label: call.shown };
    drawn.draw('tree', props, label, rows, drawn.wanted(call, ids.rowCount), (index) => {
      const place = shown[index];
      if (!place) return;
      const { id, ...about } = place;
      const name: unknown = labelOf(id);
      checkText(name, where, `the label of '${id}'`);
      const icon = iconOf?.(id);
      const tone = toneOf?.(id);
      const own: TreeRowProps = { ...drawn.rowProps(rows, index), ...about, label: name };
      if (icon !== undefined) own.icon = icon;
      if (tone !== undefined) own.tone = tone;
      drawn.mark(rows, own, () => name);
      drawn.container('treeRow', rows, own, () => row(id), 'an id may be in one place of a tree only');
    });
    return { open, selected };
  };
}

/** The rows that are open now: those that hot code gave, or what the user made of them. */
function openNow(core: FrameCore, key: string, open: Set<string>, disabled: boolean): Set<string> {
  const asked = disabled ? undefined : core.events.take(key, 'openRow');
  if (!asked) return open;
  const now = new Set(open);
  if (asked.open) now.add(asked.rowId);
  else now.delete(asked.rowId);
  return now;
}
