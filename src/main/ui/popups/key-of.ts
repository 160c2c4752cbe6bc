import { KeyPath } from '../../../shared/ui/key-path.js';
import { ROOT_KEY } from '../../../shared/ui/node.js';

/** The key of a node of the popups layer, by the ids that lead to it. */
export function keyOf(...ids: readonly string[]): string {
  return ids.reduce((path, id) => path.child(id), new KeyPath(ROOT_KEY)).key;
}
