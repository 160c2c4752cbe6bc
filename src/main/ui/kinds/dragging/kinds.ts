import type { DraggingKinds } from '../../../../shared/ui/dragging/props.js';
import type { Definitions } from '../kind.js';

export const draggingKinds: Definitions<DraggingKinds> = {};
