import type { HeadingLevel, Span } from 'rekindle';

/**
 * A text in Markdown as what is drawn of it. All of it is kept from frame to frame and drawn again as it is, so nothing
 * in it is ever changed.
 */
export type Block =
  | { readonly type: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly type: 'heading'; readonly level: HeadingLevel; readonly spans: readonly Span[] }
  | CodeBlock
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | ListBlock
  | TableBlock
  | { readonly type: 'rule' }
  /** What is not laid out, as it was written, and why. */
  | { readonly type: 'source'; readonly text: string; readonly reason: string };

export interface CodeBlock {
  readonly type: 'code';
  /** With its unseen characters written out. */
  readonly code: string;
  /** As its author wrote it, up to 40 characters; empty where none is said. */
  readonly language: string;
}

export interface ListBlock {
  readonly type: 'list';
  /** The first item's number; null for bullets. */
  readonly first: number | null;
  /** Items without blank lines between them: they stand close together. */
  readonly isTight: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** Of a task; null for others. */
  readonly isDone: boolean | null;
  readonly blocks: readonly Block[];
}

export interface TableBlock {
  readonly type: 'table';
  readonly columns: readonly {
    readonly label: readonly Span[];
    readonly align: 'start' | 'center' | 'end';
  }[];
  /** A cell for each column. */
  readonly rows: readonly (readonly (readonly Span[])[])[];
}
