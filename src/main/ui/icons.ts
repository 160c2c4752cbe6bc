import type { IconName } from '../../shared/ui/icon-names.js';
import { actions } from './icons/actions.js';
import { arrows } from './icons/arrows.js';
import type { IconDrawing } from './icons/drawing.js';
import { layout } from './icons/layout.js';
import { status } from './icons/status.js';
import { things } from './icons/things.js';

export const ICONS: Readonly<Record<IconName, IconDrawing>> = {
  ...actions,
  ...arrows,
  ...layout,
  ...status,
  ...things,
};
