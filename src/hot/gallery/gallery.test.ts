import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyRecords, emptyTree } from '../../shared/ui/tree.js';
import { realmFrom } from '../../workers/testing/realm-from.js';
import { answerOf } from '../../workers/testing/realm-with.js';

describe('the gallery', () => {
  it('draws each of its pages without a complaint', async () => {
    const test = await realmFrom('src/hot');
    const tree = applyRecords(emptyTree(), (await test.start()).records);
    const press = async (key: string): Promise<void> => {
      const { records } = answerOf(await test.frame({ events: [{ type: 'press', key }] }));
      applyRecords(tree, records);
    };
    const opener = [...tree.values()].find(({ props }) => 'label' in props && props.label === 'Gallery');
    assert.ok(opener, 'something opens the gallery');
    await press(opener.key);
    const pages = [...tree.keys()].filter((key) => key.endsWith('##page'));
    assert.ok(pages.length > 10, `${pages.length} pages`);
    for (const page of pages) {
      await press(page);
      // What cannot be drawn, and ids that are doubled, are said by texts of their own (see TreeBuilder).
      const complaints = [...tree.values()].flatMap(({ key, kind, props }) =>
        kind === 'text' && /!(error)?$/.test(key) ? props.text : [],
      );
      assert.deepEqual(complaints, [], page);
    }
  });
});
