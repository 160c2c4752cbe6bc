import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameInput, FrameOutput } from '../../shared/protocol.js';
import type { Kind, NodeOf } from '../../shared/ui/node.js';
import { applyRecords, emptyTree } from '../../shared/ui/tree.js';
import { realmFrom } from '../../workers/testing/realm-from.js';
import { answerOf } from '../../workers/testing/realm-with.js';

/** The project's own app, which shows the text on the gallery's page on Markdown. */
async function draw(text: string) {
  const test = await realmFrom('src/hot');
  const state = {
    showWindows: { Gallery: true },
    galleryPage: 'Markdown',
    galleryValues: { Markdown: { written: text, streamed: 0 } },
  };
  const tree = applyRecords(emptyTree(), (await test.start({ isFirstVisit: false, ...state })).records);
  /** Of the text itself and of the dialog: the page shows others, too. */
  const nodes = <K extends Kind>(kind: K): NodeOf<K>[] =>
    [...tree.values()].filter(
      (node): node is Extract<typeof node, { kind: K }> =>
        node.kind === kind && /(\/Your own:?\/Your own:?\/|^Open this link\?)/.test(node.key),
    ) as unknown as NodeOf<K>[];
  const frame = async (input: Partial<FrameInput> = {}): Promise<FrameOutput> => {
    const output = answerOf(await test.frame(input));
    applyRecords(tree, output.records);
    return output;
  };
  const press = async (label: string): Promise<FrameOutput> => {
    const button = nodes('button').find(({ props }) => props.label === label);
    assert.ok(button, label);
    return frame({ events: [{ type: 'press', key: button.key }] });
  };
  const follow = async (link: string): Promise<void> => {
    const holder = [...nodes('richText'), ...nodes('textTable')].find(({ props }) =>
      JSON.stringify(props).includes(JSON.stringify(link)),
    );
    assert.ok(holder, link);
    await frame({ events: [{ type: 'follow', key: holder.key, link }] });
  };
  /** All that can be read in the dialog. */
  const said = (): string => {
    const inside = [...tree.values()].filter(({ key }) => key.startsWith('Open this link?'));
    return inside
      .map(({ props }) => {
        if ('text' in props) return props.text;
        return 'spans' in props ? props.spans.map((span) => span.text).join('') : '';
      })
      .join('\n');
  };
  return { nodes, frame, press, follow, said };
}

describe('the target that draws Markdown', () => {
  it('makes of it what the interface has', async () => {
    const { nodes } = await draw(
      '# A\n\nb\n\n7. c\n   - [x] d\n\n> e\n\n```ts\nlet f;\n```\n\n|g|\n|-|\n|h|\n\n***\n\n###### i',
    );
    assert.deepEqual(
      nodes('richText').map(({ props: { level, role, spans } }) => [level, role, spans[0]?.text]),
      [
        [1, 'heading', 'A'],
        [undefined, undefined, 'b'],
        [undefined, undefined, 'c'],
        [undefined, undefined, 'd'],
        [undefined, undefined, 'e'],
        [6, undefined, 'i'],
      ],
    );
    assert.deepEqual(
      nodes('bulletItem').map(({ props }) => props),
      [{ marker: '7.' }, { marker: '', done: true }],
    );
    const [code] = nodes('codeBlock');
    assert.equal(code?.props.language, 'TypeScript');
    assert.deepEqual(code?.props.tones, [
      { start: 0, end: 3, tone: 'accent' },
      { start: 4, end: 5, tone: 'info' },
    ]);
    assert.equal(nodes('quote').length, 1);
    assert.equal(nodes('textTable')[0]?.props.rows.length, 1);
    assert.equal(nodes('separator').length, 1);
  });

  it('sends nothing when the same text is drawn again', async () => {
    const { frame } = await draw(
      '# A\n\n- b *c* [d](https://example.org)\n\n```ts\nlet e;\n```\n\n|f|\n|-|\n|g|',
    );
    assert.deepEqual((await frame()).records, []);
  });

  it('X3: a link that is pressed says where it leads; nothing is opened before it is said so', async () => {
    const { follow, said, press, nodes } = await draw('|a [b *c*](https://example.org/d)|\n|-|');
    assert.equal(nodes('dialog').length, 0);
    await follow('https://example.org/d');
    assert.match(said(), /https:\/\/example\.org\/d/);
    const { commands } = await press('Open');
    assert.deepEqual(
      commands.map(({ service, method, args }) => [service, method, ...args]),
      [['links', 'open', 'https://example.org/d']],
    );
    assert.equal(nodes('dialog').length, 0);
  });

  it('X3: what is refused is told; what is copied is, too', async () => {
    const { follow, press, frame } = await draw('https://example.org/');
    for (const [label, ok, expected] of [
      ['Open', false, 'No, because.'],
      ['Copy', true, 'Link copied'],
    ] as const) {
      await follow('https://example.org/');
      const [command] = (await press(label)).commands;
      assert.ok(command);
      const { commands } = await frame({
        replies: [{ id: command.id, ok, value: 'No, because.', done: true }],
      });
      assert.deepEqual(
        commands.map(({ service, args }) => [service, args[0]]),
        [['notify', expected]],
      );
      assert.deepEqual((await frame()).commands, []);
    }
  });

  it('X3: a link whose text names another site is doubted, and Enter would open nothing', async () => {
    const { follow, said, nodes } = await draw('[https://example.org](https://example.com/)');
    await follow('https://example.com/');
    assert.match(said(), /reads as example\.org, which is another site/);
    const looks = nodes('button').map(({ props: { label, look } }) => [label, look]);
    assert.deepEqual(looks, [
      ['Cancel', 'primary'],
      ['Copy', undefined],
      ['Open', 'danger'],
    ]);
  });

  it('X3: an address that was never a link opens no dialog', async () => {
    const { follow, nodes, frame } = await draw('[a](https://example.org/)');
    const [text] = nodes('richText');
    assert.ok(text);
    await frame({ events: [{ type: 'follow', key: text.key, link: 'javascript:alert(1)' }] });
    assert.equal(nodes('dialog').length, 0);
    await follow('https://example.org/');
    assert.equal(nodes('dialog').length, 1);
  });

  it('X3, U1: what is not laid out is shown as it was written, and why', async () => {
    const long = `let a = ${'b + '.repeat(1000)}0;`;
    const { nodes } = await draw(
      `${'>'.repeat(50)} a\n\n\`\`\`js\n${long}\n\`\`\`\n\n${'c\n\n'.repeat(3000)}`,
    );
    assert.deepEqual(
      new Set(nodes('textView').map(({ props: { text } }) => text.length)),
      new Set([52, long.length, 3 * 3000 - nodes('richText').length * 3]),
    );
    assert.deepEqual(
      new Set(nodes('text').map(({ props: { text } }) => text)),
      new Set([
        'Nested too deep to be laid out: shown as it was written.',
        'Code with a line that is too long to be laid out: shown as it was written.',
        'From here on the text is too long to be laid out: shown as it was written.',
      ]),
    );
  });

  it('X3: unseen characters are written out in code, and what is beside it keeps its colours', async () => {
    const { nodes } = await draw('```js\n"a\u202E" + 1\n```');
    const [block] = nodes('codeBlock');
    assert.equal(block?.props.code, '"a⟨U+202E⟩" + 1');
    assert.deepEqual(
      block?.props.tones?.map(({ tone }) => tone),
      ['success', 'warning'],
    );
  });
});
