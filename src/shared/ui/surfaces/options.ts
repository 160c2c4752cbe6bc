import {
  FLAG,
  LENGTH,
  numberBetween,
  type OptionRules,
  oneWordOf,
  PLACE,
  required,
  STACK,
  TONE,
} from '../option-rules.js';
import type { DockProps, PopupProps, ThemeName, WindowProps } from './props.js';
import type { SurfaceUi } from './ui.js';

export const surfaceOptions: OptionRules<SurfaceUi> = {
  appearance: {
    theme: oneWordOf<ThemeName>({ dark: true, light: true, nerv: true, system: true }),
    textScale: numberBetween(0.8, 2),
  },
  window: {
    x: PLACE,
    y: PLACE,
    width: LENGTH,
    height: LENGTH,
    minWidth: LENGTH,
    minHeight: LENGTH,
    closable: FLAG,
    dock: oneWordOf<NonNullable<WindowProps['dock']>>({
      left: true,
      right: true,
      top: true,
      bottom: true,
      fill: true,
    }),
  },
  dialog: { width: LENGTH, height: LENGTH, alert: FLAG },
  dock: {
    edge: required(oneWordOf<DockProps['edge']>({ top: true, bottom: true })),
    height: required(LENGTH),
  },
  popup: {
    ...STACK,
    anchor: required(
      oneWordOf<PopupProps['anchor']>({
        'top-right': true,
        'bottom-right': true,
        'bottom-center': true,
        center: true,
      }),
    ),
    role: required(
      oneWordOf<PopupProps['role']>({ alert: true, status: true, alertdialog: true, dialog: true }),
    ),
    modal: FLAG,
    tone: TONE,
  },
};
