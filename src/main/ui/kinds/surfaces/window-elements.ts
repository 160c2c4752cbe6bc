import { WINDOW_EDGES, type WindowEdge } from '../../layout/place.js';
import { make, setAttribute, setBox, setStyle, setText } from '../../semantics/elements.js';
import type { ElementSet, NodeLook } from '../kind.js';
import { canScroll, createScroller, describeScroller } from '../scrollbar.js';
import { closeButton, collapseButton, maximiseButton } from './bar-buttons.js';
import { type TitleBar, titleBarOf } from './title-bar.js';
import { BAR_KEYS, tabKeys } from './window-keys.js';
import { areaOf, shownHeight } from './window-paint.js';

/** Reach of the invisible handles at the sides, inwards and outwards together, CSS px. */
const HANDLE = 8;
const CORNER = 16;

/** The elements of a window, and more for its tabs as they are needed. */
export class WindowElements implements ElementSet {
  readonly main: HTMLElement;
  readonly content: HTMLElement;
  readonly parts: Record<string, HTMLElement>;
  readonly #bar: HTMLElement;
  readonly #title: HTMLElement;
  readonly #tabList: HTMLElement;
  readonly #collapse: HTMLElement;
  readonly #maximise: HTMLElement;
  readonly #close: HTMLElement;
  readonly #thumb: HTMLElement;
  readonly #handles: readonly (readonly [WindowEdge, HTMLElement])[];

  constructor(document: Document) {
    this.main = make(document, 'section', 'rk-solid');
    this.#bar = make(document, 'div', 'rk-bar');
    this.#title = make(document, 'div', 'rk-through');
    this.#title.setAttribute('role', 'heading');
    this.#title.setAttribute('aria-level', '2');
    this.#tabList = make(document, 'div', 'rk-frame');
    const button = (): HTMLButtonElement => {
      const made = make(document, 'button', 'rk-press');
      made.type = 'button';
      return made;
    };
    this.#collapse = button();
    this.#maximise = button();
    this.#close = button();
    const scroller = createScroller(document);
    this.content = scroller.content;
    this.#thumb = scroller.thumb;
    this.#handles = WINDOW_EDGES.map((edge) => {
      const handle = make(document, 'div', `rk-edge-${edge}`);
      handle.setAttribute('aria-hidden', 'true');
      return [edge, handle] as const;
    });
    this.main.append(
      this.#bar,
      this.#title,
      this.#tabList,
      this.#collapse,
      this.#maximise,
      this.#close,
      this.content,
      this.#thumb,
      ...this.#handles.map(([, handle]) => handle),
    );
    this.parts = {
      bar: this.#bar,
      title: this.#title,
      collapse: this.#collapse,
      maximise: this.#maximise,
      close: this.#close,
      ...Object.fromEntries(this.#handles),
      ...scroller,
    };
  }

  describe(look: NodeLook<'window'>): void {
    const { props, state } = look;
    setAttribute(this.main, 'aria-label', props.title);
    this.#describeBar(look, titleBarOf(look));
    // Hidden, but not taken out: what scrolls in it keeps its place.
    for (const element of [this.content, this.#thumb]) element.classList.toggle('rk-hidden', state.collapsed);
    const name = canScroll(look) ? `${props.title} content` : null;
    if (!state.collapsed) describeScroller(this.parts, look, areaOf(look), name);
    this.#placeHandles(look);
  }

  #describeBar(look: NodeLook<'window'>, bar: TitleBar): void {
    const { props, state, width, theme } = look;
    const { title } = props;
    const isPlain = bar.tabs.length === 0;
    setBox(this.#bar, 0, 0, width, theme.titleBar);
    setAttribute(this.#bar, 'role', isPlain ? 'group' : null);
    setAttribute(this.#bar, 'aria-roledescription', isPlain ? 'title bar' : null);
    setAttribute(this.#bar, 'aria-label', isPlain ? title : null);
    setAttribute(this.#bar, 'aria-description', isPlain ? BAR_KEYS : null);
    setAttribute(this.#bar, 'tabindex', isPlain ? '0' : null);
    setStyle(this.#title.style, 'display', isPlain ? 'block' : 'none');
    setText(this.#title, title);
    setBox(this.#title, 0, 0, width, theme.titleBar);
    this.#describeButton(this.#collapse, bar.collapse, collapseButton(look).name);
    setAttribute(this.#collapse, 'aria-expanded', String(!state.collapsed));
    this.#describeButton(this.#maximise, bar.maximise, maximiseButton(look).name);
    this.#describeButton(this.#close, bar.close, closeButton(title).name);
    this.#describeTabs(bar);
  }

  #describeButton(button: HTMLElement, box: TitleBar['close'], name: string): void {
    setStyle(button.style, 'display', box ? 'block' : 'none');
    setAttribute(button, 'aria-label', name);
    if (box) setBox(button, box.x, box.y, box.width, box.height);
  }

  /** Elements of tabs that are gone stay, hidden: the pointer may be captured by one while its window is dragged off. */
  #describeTabs({ tabs, maximise }: TitleBar): void {
    const isShown = tabs.length > 0;
    setAttribute(this.#tabList, 'role', isShown ? 'tablist' : null);
    setAttribute(this.#tabList, 'aria-label', isShown ? 'Windows' : null);
    setStyle(this.#tabList.style, 'display', isShown ? 'block' : 'none');
    setBox(this.#tabList, 0, 0, maximise.x, maximise.y * 2 + maximise.height);
    for (let index = 0; index < tabs.length || this.parts[`tab${index}`]; index++) {
      const { tab: element, close } = this.#tabParts(index);
      const shown = tabs[index];
      setStyle(element.style, 'display', shown ? 'block' : 'none');
      const other = shown && !shown.isActive ? shown : null;
      this.#describeButton(close, other?.close ?? null, closeButton(other?.tab.title ?? '').name);
      // To the pointer alone: by keyboard it is the Delete key, once the tab is shown.
      setAttribute(close, 'tabindex', '-1');
      if (!shown) continue;
      setText(element, shown.tab.title);
      setAttribute(element, 'aria-selected', String(shown.isActive));
      setAttribute(element, 'aria-description', shown.isActive ? tabKeys(shown.tab.isClosable) : null);
      setAttribute(element, 'tabindex', shown.isActive ? '0' : null);
      const { x, y, width, height } = shown.box;
      setBox(element, x, y, width, height);
    }
  }

  #tabParts(index: number): { tab: HTMLElement; close: HTMLElement } {
    const known = { tab: this.parts[`tab${index}`], close: this.parts[`close${index}`] };
    if (known.tab && known.close) return { tab: known.tab, close: known.close };
    const { ownerDocument: document } = this.main;
    const tab = make(document, 'div', 'rk-bar');
    tab.setAttribute('role', 'tab');
    const close = make(document, 'button', 'rk-press');
    close.type = 'button';
    this.#tabList.append(tab);
    this.#close.after(close);
    this.parts[`tab${index}`] = tab;
    this.parts[`close${index}`] = close;
    return { tab, close };
  }

  #placeHandles(look: NodeLook<'window'>): void {
    const { width, state } = look;
    const height = shownHeight(look);
    const at = (edge: WindowEdge, low: string, high: string, length: number, breadth: number): number[] => {
      if (edge.includes(low)) return [-breadth / 2, breadth];
      if (edge.includes(high)) return [length - breadth / 2, breadth];
      return [0, length];
    };
    for (const [edge, handle] of this.#handles) {
      const isThere = state.pane.edges.includes(edge);
      setStyle(handle.style, 'display', isThere ? 'block' : 'none');
      const breadth = edge.length === 2 ? CORNER : HANDLE;
      const [x = 0, w = 0] = at(edge, 'w', 'e', width, breadth);
      const [y = 0, h = 0] = at(edge, 'n', 's', height, breadth);
      if (isThere) setBox(handle, x, y, w, h);
    }
  }
}
