/** Words that many kinds share. Lengths are CSS px. */

/** Meaning of a piece of text; the theme gives each its font, size and line height. */
export type TextRole = 'heading' | 'title' | 'body' | 'caption' | 'code';

/** How deep a heading lies in a document's outline. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** Colour by meaning; the theme gives the value. */
export type Tone = 'default' | 'secondary' | 'muted' | 'accent' | 'info' | 'success' | 'warning' | 'danger';

export type Align = 'start' | 'center' | 'end' | 'stretch';
export type Justify = 'start' | 'center' | 'end' | 'between';

/** Layout that any node may ask for inside its parent. */
export interface Sizing {
  /** Share of the free space along the parent's main axis; 0 when absent. */
  grow?: number;
  width?: number;
  height?: number;
  minWidth?: number;
  minHeight?: number;
  maxWidth?: number;
  maxHeight?: number;
}

/** A stack of children along one axis. Gap and padding default to the theme's spacing. */
export interface StackProps extends Sizing {
  gap?: number;
  padding?: number;
  align?: Align;
  justify?: Justify;
  wrap?: boolean;
  /** A surface drawn behind the children: 0 none (default), 1 to 3 as in the theme. */
  surface?: 0 | 1 | 2 | 3;
}

/** What every control has, a node that the user acts on. */
export interface ControlProps extends Sizing {
  /** The accessible name; drawn too, unless an option says otherwise. */
  label: string;
  disabled?: boolean;
  /** A short explanation, shown when the pointer rests on the control or it has the keyboard's focus. */
  tooltip?: string;
}

/** A control whose value can be wrong. */
export interface CheckedProps extends ControlProps {
  /** A line that says what is wrong with the value, drawn below it. */
  error?: string | undefined;
}
