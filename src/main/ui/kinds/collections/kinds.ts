import type { CollectionKinds } from '../../../../shared/ui/collections/props.js';
import type { Definitions } from '../kind.js';
import { article, feed } from './feed.js';
import { table } from './table.js';
import { tableCell, tableRow } from './table-row.js';
import { tree, treeRow } from './tree.js';
import { listRow, virtualList } from './virtual-list.js';

export const collectionKinds: Definitions<CollectionKinds> = {
  virtualList,
  listRow,
  table,
  tableRow,
  tableCell,
  tree,
  treeRow,
  feed,
  article,
};
