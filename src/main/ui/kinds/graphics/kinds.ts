import type { GraphicsKinds } from '../../../../shared/ui/graphics/props.js';
import type { Definitions } from '../kind.js';

export const graphicsKinds: Definitions<GraphicsKinds> = {};
