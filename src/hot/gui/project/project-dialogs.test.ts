import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { UiEvent } from '../../../shared/ui/node.js';
import { applyRecords, emptyTree } from '../../../shared/ui/tree.js';
import { realmFrom } from '../../../workers/testing/realm-from.js';
import { answerOf } from '../../../workers/testing/realm-with.js';

describe('what is asked before a project is created', () => {
  it('takes no id that the window has', async () => {
    const test = await realmFrom('src/hot');
    const state = { isFirstVisit: false, newProjectName: '', showWindows: { 'Project Settings': true } };
    const { records } = await test.start(state);
    assert.doesNotMatch(JSON.stringify(records), /the id is taken/);
  });

  it('H4: while an older point is shown nothing is created, and what is typed stays', async () => {
    const test = await realmFrom('src/hot');
    const state = {
      isFirstVisit: false,
      newProjectName: 'Import',
      showWindows: { 'Project Settings': true },
    };
    const tree = applyRecords(emptyTree(), (await test.start(state)).records);
    const keys = (end: string): string[] => [...tree.keys()].filter((key) => key.endsWith(end));
    const [field = ''] = keys('/Project name');
    const [create = ''] = keys('/Create');
    const changed: string[] = [];
    for (const event of [
      { type: 'submit', key: field },
      { type: 'press', key: create },
    ] satisfies UiEvent[]) {
      const output = answerOf(await test.frame({ events: [event], frozen: true }));
      changed.push(...output.patches.map(({ path }) => path.join('.')));
      applyRecords(tree, output.records);
    }
    assert.deepEqual(changed, []);
    assert.equal(keys('/Project name').length, 1);
  });
});
