import type { Kind, KindProps } from '../../../shared/ui/node.js';
import { controlKinds } from './controls/kinds.js';
import { fieldKinds } from './fields/kinds.js';
import type { AnyKind, Definitions } from './kind.js';
import { layoutKinds } from './layout/kinds.js';
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
};

export function kindOf(kind: Kind): AnyKind {
  return KINDS[kind];
}
