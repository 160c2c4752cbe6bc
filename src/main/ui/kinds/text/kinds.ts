import type { TextKinds } from '../../../../shared/ui/text/props.js';
import type { Definitions } from '../kind.js';
import { text } from './text.js';

export const textKinds: Definitions<TextKinds> = { text };
