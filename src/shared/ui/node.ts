/**
 * The UI's vocabulary: what hot code builds in a frame, what crosses the boundary as records, and what main
 * lays out, paints and mirrors into the semantics DOM. Lengths are CSS px.
 */

/** Meaning of a piece of text; the theme gives each its font, size and line height. */
export type TextRole = 'heading' | 'title' | 'body' | 'caption' | 'code';

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

export interface WindowProps {
  title: string;
  /** Where the window opens the first time; afterwards main's view state knows (rule S5). */
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  minWidth?: number;
  minHeight?: number;
  closable?: boolean;
}

export interface ScrollProps extends StackProps {
  /** Accessible name of the scrolling region. */
  label: string;
  /** Stay at the end while content grows, if the user was at the end. */
  stickToEnd?: boolean;
}

export interface ListProps extends StackProps {
  label: string;
}

export interface TextProps extends Sizing {
  text: string;
  role?: TextRole;
  tone?: Tone;
  /** Wrap at the width that is there (default), or end in an ellipsis on one line. */
  wrap?: boolean;
  /** Semantics: announced as a heading of this level. */
  level?: 1 | 2 | 3;
}

/** Names of the icons that main can draw; the drawings are main's (src/main/ui/icons.ts). */
export type IconName =
  | 'reload'
  | 'close'
  | 'edit'
  | 'trash'
  | 'plus'
  | 'check'
  | 'chevron-down'
  | 'chevron-right'
  | 'copy'
  | 'alert'
  | 'save'
  | 'restart';

export interface ButtonProps extends Sizing {
  label: string;
  /** `primary` is the one main action of a view, `ghost` has no border until hovered. */
  look?: 'default' | 'primary' | 'ghost' | 'danger';
  icon?: IconName;
  /** Draw the icon alone; the label stays the accessible name. */
  iconOnly?: boolean;
  disabled?: boolean;
  /** Shown as a hint beside the label, e.g. 'Ctrl+Alt+R'. Also aria-keyshortcuts. */
  shortcut?: string;
}

export interface CheckboxProps extends Sizing {
  label: string;
  checked: boolean;
  disabled?: boolean;
}

export interface TextFieldProps extends Sizing {
  label: string;
  value: string;
  placeholder?: string;
  /** Several lines: Enter makes a new line, Ctrl+Enter submits. One line: Enter submits. */
  multiline?: boolean;
  /** Rows of text shown when multiline. */
  rows?: number;
  /** Draw the label above the field (default), or keep it for the semantics alone. */
  labelHidden?: boolean;
  disabled?: boolean;
  /** A line that says what is wrong with the value. */
  error?: string;
}

export interface SeparatorProps {
  vertical?: boolean;
}

/** A bar along an edge of the viewport; windows are kept out of it. */
export interface DockProps {
  edge: 'top' | 'bottom';
  height: number;
  label: string;
}

/** A surface over the windows, placed by anchor. Main's own chrome uses it: toast, failure panel, overlay. */
export interface PopupProps extends StackProps {
  label: string;
  anchor: 'top-right' | 'bottom-right' | 'bottom-center' | 'center';
  /** Semantics: how assistive technology treats it. */
  role: 'alert' | 'status' | 'alertdialog' | 'dialog';
  /** Dim and block what is behind. */
  modal?: boolean;
  tone?: Tone;
}

/** Kind → props: the one list of kinds. Adding a kind begins here. */
export interface KindProps {
  root: Record<never, never>;
  window: WindowProps;
  row: StackProps;
  column: StackProps;
  scroll: ScrollProps;
  list: ListProps;
  /** One row of a list. */
  listItem: StackProps & { label?: string };
  text: TextProps;
  button: ButtonProps;
  checkbox: CheckboxProps;
  textField: TextFieldProps;
  separator: SeparatorProps;
  dock: DockProps;
  popup: PopupProps;
}

export type Kind = keyof KindProps;

/** The key of the root that every tree has. Other keys are paths of ids: `Discussion/entries/e12/Edit`. */
export const ROOT_KEY = '';

export interface NodeOf<K extends Kind> {
  readonly key: string;
  readonly kind: K;
  readonly props: Readonly<KindProps[K]>;
  /** Key of the parent; the root's own is null. */
  readonly parent: string | null;
  /** Keys, in order. */
  readonly children: readonly string[];
}

export type UiNode = { [K in Kind]: NodeOf<K> }[Kind];

/** A whole tree by key. Children are listed in their parent; a node is in the map exactly once. */
export type UiTree = ReadonlyMap<string, UiNode>;

/** A change of a tree. A list of records is applied in order; every prefix leaves a well-formed tree. */
export type UiRecord =
  | {
      [K in Kind]: { op: 'insert'; key: string; parent: string; index: number; kind: K; props: KindProps[K] };
    }[Kind]
  /** Removes the node and everything below it. */
  | { op: 'remove'; key: string }
  /** To `index` among the children of the same parent, counted after taking the node out. */
  | { op: 'move'; key: string; index: number }
  /** Only the props that changed; a prop that is gone comes as undefined. */
  | { op: 'update'; key: string; props: Record<string, unknown> };

/** What the user did to a node, as hot code sees it in the frame's input. */
export type UiEvent =
  /** A button was activated, by pointer or key. */
  | { type: 'press'; key: string }
  | { type: 'toggle'; key: string; checked: boolean }
  /** A field's text changed; `value` is the whole text. */
  | { type: 'edit'; key: string; value: string }
  /** Enter in a one-line field, Ctrl+Enter in a multi-line one. */
  | { type: 'submit'; key: string }
  /** A window's close button. */
  | { type: 'close'; key: string };
