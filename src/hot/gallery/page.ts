import type { App, Data } from 'rekindle';

/** Draws one part of a page under a caption, in a scope of its own. */
export type Show = (caption: string, body: () => void) => void;

/** What a page's demonstrations hold: plain data, kept in the App state, so that it survives a reload. */
export type PageValues = Record<string, Data>;

/** The compiler takes `true` in what a page begins with for all that there will ever be. */
type Changeable<Values> = { [N in keyof Values]: Values[N] extends boolean ? boolean : Values[N] };

export interface PagePlan<Values extends PageValues> {
  /** The kind's name, and the page's. */
  title: string;
  /** One sentence: what the kind is for. */
  about: string;
  /** Its key scheme. */
  keys?: string;
  /** Values of the page when it is opened for the first time. */
  initial: () => Values;
  draw(app: App, values: Changeable<Values>, show: Show): void;
}

export interface GalleryPage {
  readonly title: string;
  readonly about: string;
  readonly keys?: string | undefined;
  readonly initial: () => PageValues;
  readonly draw: (app: App, values: PageValues, show: Show) => void;
}

/** A page of the gallery: one kind, with all its states. */
export function page<Values extends PageValues>(plan: PagePlan<Values>): GalleryPage {
  const { title, about, keys, initial } = plan;
  // The values that a page gets are those that it began with: the state keeps them under its title.
  return {
    title,
    about,
    keys,
    initial,
    draw: (app, values, show) => plan.draw(app, values as Changeable<Values>, show),
  };
}
