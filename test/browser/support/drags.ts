import { middleOf, type OpenApp, type Position } from './open-app.js';

/** A drag by the mouse that is begun, goes on in steps, and is let go. */
export interface Drag {
  /** Where the button goes down. */
  from(app: OpenApp): Promise<Position>;
  /** One step of it, CSS px. */
  readonly by: Position;
  /** What goes along with the pointer, as a number; left out where nothing comes of it before the drop. */
  follows?(app: OpenApp): number;
  /** Where it goes last; left out: nowhere else. */
  to?(app: OpenApp): Promise<Position>;
  /** Waits for what comes of it. */
  ends?(app: OpenApp): Promise<unknown>;
}

const number = (value: unknown): number => Math.round(Number(value) * 1000) / 1000;
const rect = (app: OpenApp, role: string, name: string): DOMRect => {
  const [element] = app.all(role, name);
  if (!element) throw new Error(`There is no ${role} ${name}`);
  return element.getBoundingClientRect();
};

/** A window, by its title. */
export function movesWindow(title: string, by: Position): Drag {
  return {
    by,
    async from(app) {
      const { x, y } = (await app.find('region', title)).getBoundingClientRect();
      return [Math.round(x + 140), Math.round(y + 16)];
    },
    follows: (app) => number(rect(app, 'region', title).x),
  };
}

/** A window's lower edge. */
export function movesLowerEdge(title: string, by: Position): Drag {
  return {
    by,
    async from(app) {
      const { x, bottom } = (await app.find('region', title)).getBoundingClientRect();
      return [Math.round(x + 140), Math.round(bottom - 2)];
    },
    follows: (app) => number(rect(app, 'region', title).height),
  };
}

/** The line between two panes; `share` is the key of the state that has the first one's share. */
export function movesLine(name: string, share: string, by: Position): Drag {
  return {
    by,
    from: async (app) => middleOf(await app.find('separator', name)),
    follows: (app) => number(app.rekindle.captureState([share])[share]),
  };
}

/** A column's right edge. */
export function widensColumn(title: string, by: Position): Drag {
  return {
    by,
    async from(app) {
      const { right, y, height } = (await app.find('columnheader', title)).getBoundingClientRect();
      return [Math.round(right - 2), Math.round(y + height / 2)];
    },
    follows: (app) => number(rect(app, 'columnheader', title).width),
  };
}
