import type { SurfaceKinds } from '../../../../shared/ui/surfaces/props.js';
import type { Definitions } from '../kind.js';
import { dialog } from './dialog.js';
import { dock } from './dock.js';
import { popup } from './popup.js';
import { window } from './window.js';

export const surfaceKinds: Definitions<SurfaceKinds> = { window, dialog, dock, popup };
