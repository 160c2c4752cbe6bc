import type { ButtonProps, DockProps, PopupProps, Sizing, StackProps, TextProps, Tone } from './node.js';
import {
  COUNT,
  FLAG,
  LENGTH,
  oneNumberOf,
  oneWordOf,
  PLACE,
  type Rule,
  required,
  TEXT,
} from './option-rules.js';
import type { Ui } from './ui.js';

/** The options that a method of `Ui` takes; never for one that takes none. */
export type OptionsOf<M extends keyof Ui> = Exclude<
  Extract<Parameters<Ui[M]>[number], object>,
  (...args: never[]) => unknown
>;

/** A method of `Ui` that takes options. */
export type Element = { [M in keyof Ui]: [OptionsOf<M>] extends [never] ? never : M }[keyof Ui];

/** A rule for each prop, which says whether the prop may be left out. */
type RulesFor<Props> = {
  readonly [N in keyof Props]-?: Rule<
    Exclude<Props[N], undefined>,
    Record<never, never> extends Pick<Props, N> ? false : true
  >;
};

const TONE = oneWordOf<Tone>({
  default: true,
  secondary: true,
  muted: true,
  accent: true,
  info: true,
  success: true,
  warning: true,
  danger: true,
});

const SIZING: RulesFor<Sizing> = {
  grow: LENGTH,
  width: LENGTH,
  height: LENGTH,
  minWidth: LENGTH,
  minHeight: LENGTH,
  maxWidth: LENGTH,
  maxHeight: LENGTH,
};

const STACK: RulesFor<StackProps> = {
  ...SIZING,
  gap: LENGTH,
  padding: LENGTH,
  align: oneWordOf<NonNullable<StackProps['align']>>({ start: true, center: true, end: true, stretch: true }),
  justify: oneWordOf<NonNullable<StackProps['justify']>>({
    start: true,
    center: true,
    end: true,
    between: true,
  }),
  wrap: FLAG,
  surface: oneNumberOf<NonNullable<StackProps['surface']>>({ 0: true, 1: true, 2: true, 3: true }),
};

const LABELLED_TEXT: RulesFor<OptionsOf<'text'>> = {
  ...SIZING,
  role: oneWordOf<NonNullable<TextProps['role']>>({
    heading: true,
    title: true,
    body: true,
    caption: true,
    code: true,
  }),
  tone: TONE,
  wrap: FLAG,
};

/** Every option of every element. Typed by `Ui`, so that an option that is new, or gone, does not compile here. */
export const OPTIONS: { readonly [M in Element]: RulesFor<OptionsOf<M>> } = {
  window: {
    x: PLACE,
    y: PLACE,
    width: LENGTH,
    height: LENGTH,
    minWidth: LENGTH,
    minHeight: LENGTH,
    closable: FLAG,
  },
  dock: {
    edge: required(oneWordOf<DockProps['edge']>({ top: true, bottom: true })),
    height: required(LENGTH),
  },
  popup: {
    ...STACK,
    anchor: required(
      oneWordOf<PopupProps['anchor']>({
        'top-right': true,
        'bottom-right': true,
        'bottom-center': true,
        center: true,
      }),
    ),
    role: required(
      oneWordOf<PopupProps['role']>({ alert: true, status: true, alertdialog: true, dialog: true }),
    ),
    modal: FLAG,
    tone: TONE,
  },
  row: STACK,
  column: STACK,
  scroll: { ...STACK, stickToEnd: FLAG },
  list: STACK,
  listItem: { ...STACK, label: TEXT },
  text: LABELLED_TEXT,
  heading: {
    ...LABELLED_TEXT,
    level: oneNumberOf<NonNullable<TextProps['level']>>({ 1: true, 2: true, 3: true }),
  },
  separator: { vertical: FLAG },
  button: {
    ...SIZING,
    look: oneWordOf<NonNullable<ButtonProps['look']>>({
      default: true,
      primary: true,
      ghost: true,
      danger: true,
    }),
    icon: oneWordOf<NonNullable<ButtonProps['icon']>>({
      reload: true,
      close: true,
      edit: true,
      trash: true,
      plus: true,
      check: true,
      'chevron-down': true,
      'chevron-right': true,
      copy: true,
      alert: true,
      save: true,
      restart: true,
    }),
    iconOnly: FLAG,
    disabled: FLAG,
    shortcut: TEXT,
  },
  checkbox: { ...SIZING, disabled: FLAG },
  textField: {
    ...SIZING,
    placeholder: TEXT,
    multiline: FLAG,
    rows: COUNT,
    labelHidden: FLAG,
    disabled: FLAG,
    error: TEXT,
  },
};
