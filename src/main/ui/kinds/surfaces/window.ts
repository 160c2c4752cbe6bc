import { WINDOW_EDGES } from '../../layout/place.js';
import { Edge, FlexDirection, Gutter, YogaAlign } from '../../layout/yoga.js';
import type { KindDefinition } from '../kind.js';
import { dragThumb } from '../scrollbar.js';
import { windowCommands } from './window-commands.js';
import { WindowElements } from './window-elements.js';
import { windowKey } from './window-keys.js';
import { areaOf, paintWindow } from './window-paint.js';

export const window: KindDefinition<'window'> = {
  floating: true,
  axis: 'column',
  clips: 'overflow',
  scrolls: true,
  inset: ({ theme }) => ({ x: 0, y: theme.titleBar }),
  layout(yoga, _props, { theme }) {
    yoga.setFlexDirection(FlexDirection.Column);
    yoga.setAlignItems(YogaAlign.Stretch);
    yoga.setGap(Gutter.All, theme.space.s);
    yoga.setPadding(Edge.All, theme.space.m);
    yoga.setPadding(Edge.Top, theme.titleBar + theme.space.m);
  },
  paint: paintWindow,
  create: (document) => new WindowElements(document),
  describe(elements, look) {
    if (elements instanceof WindowElements) elements.describe(look);
  },
  commands: windowCommands,
  handlers: {
    click(_event, part, look, act) {
      if (part === 'close') act.send({ type: 'close', key: look.key });
      else if (part === 'collapse') act.window.toggleCollapsed();
      else if (part === 'maximise') act.window.toggleMaximised();
      else {
        const closed = tabAt(part, 'close', look.state.pane.tabs);
        if (closed !== null) act.send({ type: 'close', key: closed });
      }
    },
    dblclick(_event, part, _look, act) {
      if (part === 'bar' || part.startsWith('tab')) act.window.toggleMaximised();
    },
    pointerdown(event, part, look, act) {
      if (!(event instanceof PointerEvent)) return;
      if (part === 'thumb') dragThumb(event, look, areaOf(look), act);
      const edge = WINDOW_EDGES.find((name) => name === part);
      if (edge) act.window.dragEdge(event, edge);
      const tab = tabAt(part, 'tab', look.state.pane.tabs);
      if (tab !== null && tab !== look.key && event.button === 0) act.window.showTab(tab);
      if (part === 'bar' || tab !== null) act.window.dragBar(event, tab);
    },
    keydown(event, part, look, act) {
      if (!(event instanceof KeyboardEvent) || (part !== 'bar' && !part.startsWith('tab'))) return;
      if (windowKey(event, look, act)) event.preventDefault();
    },
  },
};

/** The key of the window whose tab, or whose tab's close button, that part is. */
function tabAt(part: string, of: 'tab' | 'close', tabs: readonly { key: string }[] | null): string | null {
  if (!part.startsWith(of) || part === of) return null;
  return tabs?.[Number(part.slice(of.length))]?.key ?? null;
}
