import type { NodeCommand, NodeLook } from '../kind.js';
import { closeButton, collapseButton, commandOf, maximiseButton } from './bar-buttons.js';
import { titleBarOf } from './title-bar.js';

/** What the buttons of a title bar do. Tabs that are too narrow for a close button can be closed all the same. */
export function windowCommands(look: NodeLook<'window'>): readonly NodeCommand[] {
  const { key, props } = look;
  const { collapse, close, tabs } = titleBarOf(look);
  const closed = (title: string, of: string): NodeCommand =>
    commandOf(closeButton(title), (act) => act.send({ type: 'close', key: of }));
  return [
    ...(collapse ? [commandOf(collapseButton(look), (act) => act.window.toggleCollapsed())] : []),
    commandOf(maximiseButton(look), (act) => act.window.toggleMaximised()),
    ...tabs.filter(({ tab }) => tab.isClosable).map(({ tab }) => closed(tab.title, tab.key)),
    ...(tabs.length === 0 && close ? [closed(props.title, key)] : []),
  ];
}
