import type { Kind, KindProps, UiTree } from './node.js';

/** What can be read in the nodes of these keys. */
export function readableIn(tree: UiTree, keys: readonly string[]): string {
  const texts: string[] = [];
  for (const key of keys) {
    const node = tree.get(key);
    if (!node) continue;
    const own = ownText(node);
    if (own !== '') texts.push(own);
    if (node.children.length > 0) texts.push(readableIn(tree, node.children));
  }
  return texts.join(' ');
}

const LETTER = /\p{L}/u;

/** The first text with a letter that can be read in the nodes of these keys: how it is written tells how they are. */
export function firstWords(tree: UiTree, keys: readonly string[]): string | null {
  for (const key of keys) {
    const node = tree.get(key);
    if (!node) continue;
    const own = ownText(node);
    if (LETTER.test(own)) return own;
    const inner = firstWords(tree, node.children);
    if (inner !== null) return inner;
  }
  return null;
}

/** The text that a node shows itself. */
export function ownText({
  kind,
  props,
}: {
  readonly kind: Kind;
  readonly props: Readonly<KindProps[Kind]>;
}): string {
  if (kind === 'icon') return '';
  if ('text' in props) return props.text;
  if ('spans' in props) return props.spans.map(({ text }) => text).join('');
  const isHidden = ('iconOnly' in props && props.iconOnly) || ('labelHidden' in props && props.labelHidden);
  return 'label' in props && !isHidden ? (props.label ?? '') : '';
}
