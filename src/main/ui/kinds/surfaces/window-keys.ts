import type { DockSide } from '../../layout/dock/dock-tree.js';
import type { NodeActions, NodeLook } from '../kind.js';

/** One step of an arrow key, CSS px: four units of the grid. */
const STEP = 16;

const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number, side: DockSide]>> = {
  ArrowLeft: [-STEP, 0, 'left'],
  ArrowRight: [STEP, 0, 'right'],
  ArrowUp: [0, -STEP, 'top'],
  ArrowDown: [0, STEP, 'bottom'],
};

/** What a screen reader says of the title bar. */
export const BAR_KEYS =
  'Arrow keys move the window, Shift and arrow keys resize it. Enter collapses, Shift and Enter maximises. Control, Shift and an arrow key dock it at that edge; Control, Shift and Enter, among the docked windows.';
export function tabKeys(isClosable: boolean): string {
  const closes = isClosable ? ', Delete closes it' : '';
  return `Left and right arrow keys show another tab${closes}. Shift and arrow keys move the border beside the pane, Shift and Enter maximises it. Control, Shift and an arrow key dock the window at that edge; Control, Shift and Enter let it float.`;
}

/** A key on the title bar, or on the tab there. True if it was one of its own. */
export function windowKey(event: KeyboardEvent, look: NodeLook, act: NodeActions): boolean {
  const { pane } = look.state;
  const { window } = act;
  const isDocking = event.ctrlKey && event.shiftKey;
  if (event.altKey || event.metaKey || (event.ctrlKey && !isDocking)) return false;
  if (event.key === 'Enter') {
    if (isDocking) window.toggleDocked();
    else if (event.shiftKey) window.toggleMaximised();
    else if (!pane.tabs) window.toggleCollapsed();
    return true;
  }
  const arrow = ARROWS[event.key];
  if (arrow) {
    const [dx, dy, side] = arrow;
    if (isDocking) window.dock(side);
    else if (event.shiftKey) window.resize(dx, dy);
    else if (!pane.tabs) window.move(dx, dy);
    else if (dx !== 0) step(look, act, dx);
    else window.move(dx, dy);
    return true;
  }
  if (!pane.tabs || event.shiftKey) return false;
  const first = pane.tabs[0]?.key;
  const last = pane.tabs.at(-1)?.key;
  if (event.key === 'Home' && first !== undefined) window.showTab(first);
  else if (event.key === 'End' && last !== undefined) window.showTab(last);
  else if (event.key === 'Delete' && pane.tabs.some(({ key, isClosable }) => key === look.key && isClosable))
    act.send({ type: 'close', key: look.key });
  else return false;
  return true;
}

/** To the next tab, and round. */
function step(look: NodeLook, act: NodeActions, direction: number): void {
  const tabs = look.state.pane.tabs ?? [];
  const index = tabs.findIndex(({ key }) => key === look.key);
  const next = tabs[(index + Math.sign(direction) + tabs.length) % tabs.length];
  if (next && next.key !== look.key) act.window.showTab(next.key);
}
