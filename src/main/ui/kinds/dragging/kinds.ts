import type { DraggingKinds } from '../../../../shared/ui/dragging/props.js';
import type { Definitions } from '../kind.js';
import { draggable } from './draggable.js';
import { dropZone } from './drop-zone.js';

export const draggingKinds: Definitions<DraggingKinds> = { draggable, dropZone };
