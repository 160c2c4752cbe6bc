import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { App } from '../../shared/hot-module.js';
import type { FrameInput } from '../../shared/protocol.js';
import { applyPatches } from '../../shared/state/apply-patches.js';
import type { UiEvent } from '../../shared/ui/node.js';
import { applyRecords, emptyTree } from '../../shared/ui/tree.js';
import { moduleFrom } from '../../workers/testing/realm-from.js';
import { answerOf, realmWith } from '../../workers/testing/realm-with.js';
import type { AiClientState, CommsEntry } from '../ai-client/state.js';
import type {} from '../ai-client/targets.js';
import type {} from './comms-log.js';
import type {} from './state.js';
import { entry } from './testing/entry.js';

describe('the Comms log window', () => {
  async function opened(commsLog: CommsEntry[]) {
    const root = {
      name: 'root',
      targets: {
        renderMainInterface: (app: App) => {
          app.ui.window('Comms log', {}, () => app.renderCommsLog());
        },
      },
    };
    const modules = {
      'ai-client': moduleFrom('src/hot/ai-client'),
      'comms-log': moduleFrom('src/hot/comms-log'),
    };
    const test = await realmWith({
      'ai-client': await modules['ai-client'],
      'comms-log': await modules['comms-log'],
      root,
    });
    const proof = await test.start({ commsLog }, { 'ai-client': 1 });
    const tree = applyRecords(emptyTree(), proof.records);
    let state = applyPatches({ commsLog }, proof.patches) as unknown as AiClientState;
    const commands: string[] = [];
    return {
      texts: () =>
        [...tree.values()]
          .flatMap((node) => ('text' in node.props ? [String(node.props.text)] : []))
          .join('\n'),
      tree,
      commands,
      state: () => state,
      async act(...events: UiEvent[]) {
        const input: Partial<FrameInput> = { events };
        const output = answerOf(await test.frame(input));
        applyRecords(tree, output.records);
        state = applyPatches(state as never, output.patches) as never;
        commands.push(...output.commands.map(({ method, args }) => [method, ...args].join(' ')));
      },
    };
  }

  it('says what it is for while nothing was sent', async () => {
    const { tree, texts } = await opened([]);
    const table = [...tree.values()].find(({ kind }) => kind === 'table');
    assert.ok(table && 'empty' in table.props);
    assert.match(String(table.props.empty), /Each request to a model is listed here/);
    assert.equal(texts(), '');
  });

  it('shows what was sent and what came of the line that is selected, and copies it', async () => {
    const log = await opened([
      entry('l1'),
      entry('l2', { state: 'failed', error: 'The server failed', answer: '' }),
    ]);
    const table = [...log.tree].find(([, { kind }]) => kind === 'table')?.[0] ?? '';
    const pick = (id: string): UiEvent => {
      const index = ['l1', 'l2'].indexOf(id);
      return {
        type: 'change',
        key: table,
        value: [{ do: 'none' }, { do: 'add', first: index, last: index, id }],
      };
    };
    const button = (start: string) => [...log.tree.keys()].find((key) => key.includes(`/${start}`)) ?? '';
    assert.match(log.texts(), /Select a request to read/);
    await log.act(pick('l1'));
    assert.match(log.texts(), /Good day/);
    assert.match(log.texts(), /m · http:\/\/localhost\/v1/);
    await log.act({ type: 'press', key: button('Copy answer##copy') });
    assert.deepEqual(log.commands, ['writeText Good day Copied']);
    await log.act(pick('l2'));
    assert.match(log.texts(), /The server failed/);
    const view = [...log.tree.values()].find(({ kind }) => kind === 'textView');
    assert.ok(view?.kind === 'textView');
    assert.deepEqual([view.props.text, view.props.empty], ['', 'Nothing came back']);
  });

  it('is cleared after asking', async () => {
    const log = await opened([entry('l1')]);
    const button = (name: string) => [...log.tree.keys()].find((key) => key.endsWith(`/${name}`)) ?? '';
    await log.act({ type: 'press', key: button('Clear') });
    await log.act({ type: 'press', key: button('Cancel') });
    assert.equal(log.state().commsLog.length, 1);
    await log.act({ type: 'press', key: button('Clear') });
    await log.act({ type: 'press', key: button('Clear the log') });
    assert.equal(log.state().commsLog.length, 0);
    assert.equal(button('Clear the log'), '');
  });
});
