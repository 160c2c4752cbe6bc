import type { UiNode, UiTree } from './node.js';

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

/** The text that a node shows itself. */
function ownText({ kind, props }: UiNode): string {
  if (kind === 'icon') return '';
  if ('text' in props) return props.text;
  if ('spans' in props) return props.spans.map(({ text }) => text).join('');
  const isHidden = ('iconOnly' in props && props.iconOnly) || ('labelHidden' in props && props.labelHidden);
  return 'label' in props && !isHidden ? (props.label ?? '') : '';
}
