import type { TextKinds } from '../../../../shared/ui/text/props.js';
import type { Definitions } from '../kind.js';
import { badge } from './badge.js';
import { bulletItem, bulletList } from './bullet-list.js';
import { codeBlock } from './code-block.js';
import { icon } from './icon.js';
import { quote } from './quote.js';
import { richText } from './rich-text.js';
import { text } from './text.js';
import { textTable } from './text-table.js';
import { textView } from './text-view/text-view.js';

export const textKinds: Definitions<TextKinds> = {
  text,
  richText,
  icon,
  badge,
  quote,
  bulletList,
  bulletItem,
  textTable,
  codeBlock,
  textView,
};
