import { node, type Spec } from './harness.js';

/** Scenes that several tests show. */

export function entries(ids: readonly string[]): Spec[] {
  return ids.map((id) =>
    node(
      'listItem',
      id,
      {},
      node('text', 'text', { text: `Entry ${id}` }),
      node('button', 'Delete', { label: `Delete ${id}` }),
    ),
  );
}

export function chat(draft: string, ...ids: string[]): Spec {
  return node(
    'window',
    'Chat',
    { title: 'Chat', x: 20, y: 20, width: 400, height: 360, closable: true },
    node(
      'scroll',
      'log',
      { label: 'Messages', grow: 1, stickToEnd: true },
      node('list', 'list', { label: 'Entries' }, ...entries(ids)),
    ),
    node('textArea', 'draft', { label: 'Message', value: draft, minRows: 2, maxRows: 2 }),
    node('checkbox', 'loud', { label: 'Loud', checked: false }),
    node('button', 'send', { label: 'Send', look: 'primary' }),
  );
}

export const MANY = Array.from({ length: 30 }, (_, index) => `e${index}`);
