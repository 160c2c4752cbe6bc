import type { TextKinds } from '../../../../shared/ui/text/props.js';
import type { Definitions } from '../kind.js';
import { badge } from './badge.js';
import { icon } from './icon.js';
import { richText } from './rich-text.js';
import { text } from './text.js';

export const textKinds: Definitions<TextKinds> = { text, richText, icon, badge };
