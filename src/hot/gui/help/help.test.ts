import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { UiEvent } from '../../../shared/ui/node.js';
import { applyRecords, emptyTree } from '../../../shared/ui/tree.js';
import { realmFrom } from '../../../workers/testing/realm-from.js';
import { answerOf } from '../../../workers/testing/realm-with.js';
import { SHORTCUTS } from './shortcuts.js';

/** The workbench of a first visit, with all windows open but the gallery, whose samples have keys of their own. */
async function allOpen() {
  const test = await realmFrom('src/hot');
  const tree = applyRecords(emptyTree(), (await test.start()).records);
  const act = async (...events: UiEvent[]): Promise<void> => {
    applyRecords(tree, answerOf(await test.frame({ events })).records);
  };
  const closed = [...tree.values()].filter(
    ({ key, kind, props }) =>
      kind === 'menuItem' &&
      key.startsWith('Menu/Main menu/Windows/') &&
      !('checked' in props && props.checked),
  );
  for (const { key } of closed) if (!key.endsWith('/Gallery')) await act({ type: 'press', key });
  return { tree, act };
}

describe('Help', () => {
  it('lists every key that a window declares', async () => {
    const { tree, act } = await allOpen();
    const listed = new Set(SHORTCUTS.flatMap(({ keys }) => keys.map(([key]) => key)));
    const declared = new Set<string>();
    const look = (): void => {
      for (const { props } of tree.values()) {
        if ('shortcut' in props && typeof props.shortcut === 'string')
          declared.add(props.shortcut.replace('Mod+', 'Ctrl+'));
      }
    };
    look();
    await act({ type: 'edit', key: 'Discussion/Search entries', value: 'zzz' });
    look();
    assert.ok(declared.size > 10, [...declared].join(', '));
    assert.deepEqual(
      [...declared].filter((key) => !listed.has(key)),
      [],
    );
  });

  it('finds by key and by what it does, and says when nothing is called so', async () => {
    const { tree, act } = await allOpen();
    const shown = (): string[] =>
      [...tree.values()].flatMap((node) =>
        node.kind === 'listItem' && node.key.startsWith('Help/') ? (node.key.split('/').at(-1) ?? '') : [],
      );
    const all = shown().length;
    await act({ type: 'edit', key: 'Help/Search help', value: 'branch' });
    assert.ok(shown().length > 0 && shown().length < all, shown().join(', '));
    await act({ type: 'edit', key: 'Help/Search help', value: 'no such thing' });
    assert.deepEqual(shown(), []);
  });
});
