import type { PopupKinds } from '../../../../shared/ui/popups/props.js';
import type { Definitions } from '../kind.js';
import { choice } from './choice.js';
import { choiceList } from './choice-list.js';
import { choiceSearch } from './choice-search.js';
import { panel } from './panel.js';
import { status } from './status.js';
import { toast } from './toast.js';
import { toasts } from './toasts.js';

export const popupKinds: Definitions<PopupKinds> = {
  panel,
  choiceList,
  choice,
  choiceSearch,
  status,
  toasts,
  toast,
};
