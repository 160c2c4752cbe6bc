import type { GraphicsKinds } from '../../../../shared/ui/graphics/props.js';
import type { Definitions } from '../kind.js';
import { canvas } from './canvas/canvas.js';
import { plot } from './plot/plot.js';

export const graphicsKinds: Definitions<GraphicsKinds> = { plot, canvas };
