import type { IconName } from '../../../../shared/ui/icon-names.js';
import type { NodeActions, NodeCommand, NodeLook } from '../kind.js';

/** A button of a surface's own: how it is called, and drawn. */
export interface BarButton {
  readonly name: string;
  readonly icon: IconName;
}

type WindowLook = Pick<NodeLook<'window'>, 'props' | 'state'>;

export function collapseButton({ props: { title }, state: { collapsed } }: WindowLook): BarButton {
  return collapsed
    ? { name: `Expand ${title}`, icon: 'chevron-right' }
    : { name: `Collapse ${title}`, icon: 'chevron-down' };
}

export function maximiseButton({ props: { title }, state: { pane } }: WindowLook): BarButton {
  return pane.isMaximised
    ? { name: `Restore ${title}`, icon: 'restore' }
    : { name: `Maximise ${title}`, icon: 'maximise' };
}

/** Of a window, of a tab in its bar, of a dialog. */
export function closeButton(title: string): BarButton {
  return { name: `Close ${title}`, icon: 'close' };
}

export function commandOf({ name, icon }: BarButton, run: (act: NodeActions) => void): NodeCommand {
  return { label: name, icon, run };
}
