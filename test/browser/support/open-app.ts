import { resetMouse, sendMouse, setViewport } from '@web/test-runner-commands';
import type { Rekindle } from '../../../src/main/app/public-api.js';
import { allByRole, describeRoles } from './by-role.js';
import { until } from './until.js';
import type { Workspace } from './workspace.js';

/** CSS px. */
const WIDTH = 1280;
const HEIGHT = 800;

export type Position = [number, number];

/** An app in an iframe at the page's origin, filling the viewport, so that the app's coordinates are the page's. */
export class OpenApp {
  private constructor(private readonly iframe: HTMLIFrameElement) {}

  static async open(url: string): Promise<OpenApp> {
    await setViewport({ width: WIDTH, height: HEIGHT });
    const iframe = document.createElement('iframe');
    Object.assign(iframe.style, { position: 'fixed', inset: '0', border: '0' });
    iframe.width = String(WIDTH);
    iframe.height = String(HEIGHT);
    document.body.append(iframe);
    const app = new OpenApp(iframe);
    await app.load(() => iframe.setAttribute('src', url));
    return app;
  }

  get window(): Window {
    const { contentWindow } = this.iframe;
    if (!contentWindow) throw new Error('The app is closed');
    return contentWindow;
  }

  get document(): Document {
    return this.window.document;
  }

  /** The app's public object, as its console has it. */
  get rekindle(): Rekindle {
    const api = this.apiOrNothing();
    if (api === undefined) throw new Error('The app has no globalThis.rekindle yet');
    return api;
  }

  /** Loads the page again (a restart), and waits until the app is there again. */
  async restart(): Promise<void> {
    const before = this.window;
    Reflect.set(before, 'isBeforeRestart', true);
    await this.load(() => before.location.reload());
  }

  /** The one element of that role and name, as soon as it is there. */
  async find(role: string, name?: string | RegExp): Promise<HTMLElement> {
    let found: Element[] = [];
    try {
      return await until(`there is one ${role} ${String(name ?? '')}`, () => {
        found = allByRole(this.document, role, name);
        const [element] = found;
        // Not `instanceof HTMLElement`: the iframe has a class of its own of that name.
        return found.length === 1 && element ? (element as HTMLElement) : undefined;
      });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new Error(`${message}; found ${found.length}. There are:\n${describeRoles(this.document)}`);
    }
  }

  all(role: string, name?: string | RegExp): Element[] {
    return allByRole(this.document, role, name);
  }

  /** Clicks with the mouse in the middle of the element's box. */
  async click(role: string, name?: string | RegExp): Promise<void> {
    await this.clickAt(middleOf(await this.find(role, name)));
  }

  async clickAt(position: Position): Promise<void> {
    await sendMouse({ type: 'click', position });
  }

  /** Presses the button at one place and lets it go at another. */
  async drag(from: Position, to: Position): Promise<void> {
    await sendMouse({ type: 'move', position: from });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: to });
    await sendMouse({ type: 'up' });
  }

  /** Takes the mouse to where nothing is, so that nothing is hovered. */
  async park(): Promise<void> {
    await sendMouse({ type: 'move', position: [WIDTH - 1, HEIGHT / 2] });
  }

  /** Gives the app another viewport, CSS px. */
  async resize(width: number, height: number): Promise<void> {
    await setViewport({ width, height });
    this.iframe.width = String(width);
    this.iframe.height = String(height);
    await until('the app has the viewport', () => this.window.innerWidth === width);
  }

  /** Waits until the app shows the text anywhere. */
  async seeText(text: string | RegExp): Promise<void> {
    await until(`the app shows ${String(text)}`, () => {
      const shown = this.document.body.textContent ?? '';
      return typeof text === 'string' ? shown.includes(text) : text.test(shown);
    });
  }

  async close(): Promise<void> {
    this.iframe.remove();
    await resetMouse();
  }

  private async load(go: () => void): Promise<void> {
    go();
    await until('the app has started', () => {
      if (Reflect.get(this.window, 'isBeforeRestart') === true) return false;
      return this.apiOrNothing() !== undefined;
    });
    // So that keys go to the app before anything in it was clicked.
    this.window.focus();
  }

  private apiOrNothing(): Rekindle | undefined {
    return Reflect.get(this.window, 'rekindle') as Rekindle | undefined;
  }
}

/** Opens the workspace's app and waits until it has started. */
export async function openApp(workspace: Workspace): Promise<OpenApp> {
  return OpenApp.open(workspace.url);
}

export function middleOf(element: Element): Position {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}
