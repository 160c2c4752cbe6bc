import { ARABIC, HEBREW, JAPANESE, LONG } from './texts.mjs';

/** @typedef {import('./texts.mjs').State} State */

const PLAN = {
  tracks: [
    {
      title: 'Parser',
      goal: 'Rows come one by one, whatever the file’s size.',
      tickets: [
        {
          id: 'A',
          title: 'Guess the separator',
          description: 'From ten lines.',
          priority: 'high',
          tier: 3,
          dependsOn: [],
        },
        { id: 'B', title: LONG, description: 'All of them.', priority: 'medium', tier: 2, dependsOn: ['A'] },
        { id: 'C', title: JAPANESE, description: ARABIC, priority: 'low', tier: 4, dependsOn: ['A', 'B'] },
      ],
    },
    {
      title: ARABIC,
      goal: HEBREW,
      tickets: [{ id: 'D', title: 'Check', description: 'It.', priority: 'low', tier: 4, dependsOn: [] }],
    },
  ],
};

/** A plan at a stage of its making. @param {State} state @param {Record<string, unknown>} fields */
export function plan({ activeProject }, fields = {}) {
  return {
    epicPlan: {
      project: activeProject,
      stage: 'answered',
      isShown: true,
      prompt: { system: 'Plan.', user: LONG },
      request: null,
      text: JSON.stringify(PLAN, null, 2),
      error: '',
      ...fields,
    },
  };
}

/** A plan that does not fit. @param {State} state @param {Record<string, unknown>} fields */
export function brokenPlan(state, fields = {}) {
  const [track] = PLAN.tracks;
  const tickets = track?.tickets.map((one, index) => ({
    ...one,
    priority: 'urgent',
    tier: index + 7,
    dependsOn: ['X'],
  }));
  return plan(state, { text: JSON.stringify({ tracks: [{ ...track, tickets }] }, null, 2), ...fields });
}
