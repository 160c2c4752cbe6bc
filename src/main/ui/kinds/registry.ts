import type { Kind, KindProps } from '../../../shared/ui/node.js';
import { collectionKinds } from './collections/kinds.js';
import { controlKinds } from './controls/kinds.js';
import { draggingKinds } from './dragging/kinds.js';
import { feedbackKinds } from './feedback/kinds.js';
import { fieldKinds } from './fields/kinds.js';
import { graphicsKinds } from './graphics/kinds.js';
import type { AnyKind, Definitions } from './kind.js';
import { layoutKinds } from './layout/kinds.js';
import { menuKinds } from './menus/kinds.js';
import { popupKinds } from './popups/kinds.js';
import { surfaceKinds } from './surfaces/kinds.js';
import { root } from './surfaces/root.js';
import { textKinds } from './text/kinds.js';

const KINDS: Definitions<KindProps> = {
  root,
  ...surfaceKinds,
  ...layoutKinds,
  ...textKinds,
  ...controlKinds,
  ...fieldKinds,
  ...menuKinds,
  ...popupKinds,
  ...collectionKinds,
  ...feedbackKinds,
  ...graphicsKinds,
  ...draggingKinds,
};

export function kindOf(kind: Kind): AnyKind {
  return KINDS[kind];
}
