import type { Kind } from '../../../shared/ui/node.js';
import { button } from './button.js';
import { checkbox } from './checkbox.js';
import { column } from './column.js';
import { dock } from './dock.js';
import type { AnyKind, KindDefinition } from './kind.js';
import { list, listItem } from './list.js';
import { popup } from './popup.js';
import { root } from './root.js';
import { row } from './row.js';
import { scroll } from './scroll.js';
import { separator } from './separator.js';
import { text } from './text.js';
import { textField } from './text-field.js';
import { window } from './window.js';

const KINDS: { readonly [K in Kind]: KindDefinition<K> } = {
  root,
  window,
  row,
  column,
  scroll,
  list,
  listItem,
  text,
  button,
  checkbox,
  textField,
  separator,
  dock,
  popup,
};

export function kindOf(kind: Kind): AnyKind {
  return KINDS[kind];
}
