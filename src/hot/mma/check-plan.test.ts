import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPlan, type PlanProblem } from './check-plan.js';
import { PLAN_SHAPE } from './plan-schema.js';

const PLAN = {
  tracks: [
    {
      title: 'Parser',
      tickets: [
        { id: 'A1', title: 'Lexer' },
        { id: 'A2', title: 'Grammar', dependsOn: ['A1'], priority: 'high', tier: 2 },
      ],
    },
  ],
};

function problemsOf(answer: unknown): readonly PlanProblem[] {
  const checked = checkPlan(typeof answer === 'string' ? answer : JSON.stringify(answer));
  return checked.ok ? [] : checked.problems;
}

const withTickets = (...tickets: object[]): object => ({ tracks: [{ title: 'x', tickets }] });

describe('checkPlan', () => {
  it('takes JSON, alone, in a fence, in a fence that is cut off, and with words around it', () => {
    const json = JSON.stringify(PLAN, null, 2);
    for (const answer of [
      json,
      `\`\`\`json\n${json}\n\`\`\``,
      `Here it is:\n\n\`\`\`\n${json}`,
      `Sure! ${json} Good luck.`,
    ]) {
      const checked = checkPlan(answer);
      assert.ok(checked.ok, answer);
      assert.equal(checked.tracks[0]?.tickets[1]?.tier, 2);
      assert.deepEqual(checked.tracks[0]?.tickets[0], {
        id: 'A1',
        title: 'Lexer',
        description: '',
        priority: 'medium',
        tier: 3,
        targetFile: '',
        dependsOn: [],
      });
    }
  });

  it('says where what was expected', () => {
    const wrong = withTickets(
      { id: 'A1', title: ' ' },
      { id: 'A2', title: 'y', tier: 7 },
      { title: 'no id', priority: 'urgent' },
    );
    assert.deepEqual(problemsOf(wrong), [
      { where: 'tracks[0].tickets[0].title', expected: 'a text that is not empty', found: 'an empty one' },
      { where: 'tracks[0].tickets[1].tier', expected: '1 | 2 | 3 | 4', found: '7' },
      { where: 'tracks[0].tickets[2].id', expected: 'a value', found: 'nothing' },
      { where: 'tracks[0].tickets[2].priority', expected: '"high" | "medium" | "low"', found: '"urgent"' },
    ]);
    assert.deepEqual(problemsOf({ tracks: [] }), [
      { where: 'tracks', expected: 'at least one', found: 'none' },
    ]);
  });

  it('refuses ids twice, dependencies out of the track, and circles by name', () => {
    assert.deepEqual(problemsOf(withTickets({ id: 'A', title: 'x' }, { id: 'A', title: 'y' })), [
      { where: 'tracks[0].tickets[1].id', expected: 'an id of its own', found: 'A again' },
    ]);
    assert.deepEqual(problemsOf(withTickets({ id: 'A', title: 'x', dependsOn: ['B'] })), [
      {
        where: 'tracks[0].tickets[0].dependsOn[0]',
        expected: 'the id of a ticket of the same track',
        found: 'B',
      },
    ]);
    const round = withTickets(
      { id: 'A', title: 'x', dependsOn: ['B'] },
      { id: 'B', title: 'y', dependsOn: ['A'] },
    );
    assert.deepEqual(problemsOf(round), [
      { where: 'tracks[0].tickets', expected: 'no circle of dependencies', found: 'the circle A → B → A' },
    ]);
  });

  it('a prompt that is sent back, and a refusal, are no plans', () => {
    assert.match(problemsOf(PLAN_SHAPE)[0]?.found ?? '', /^no JSON: /);
    assert.match(problemsOf('I cannot do that.')[0]?.found ?? '', /^no JSON: /);
    assert.equal(problemsOf('')[0]?.found, 'nothing');
  });
});
