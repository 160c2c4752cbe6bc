/** Names of the icons that main can draw; the drawings are main's (src/main/ui/icons.ts). */
export const ICON_NAMES = [
  'reload',
  'close',
  'edit',
  'trash',
  'plus',
  'check',
  'chevron-down',
  'chevron-right',
  'copy',
  'alert',
  'save',
  'restart',
] as const;

export type IconName = (typeof ICON_NAMES)[number];
