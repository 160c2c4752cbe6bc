import { ARABIC, BEGIN, HEBREW, JAPANESE, LONG, titleOf } from './texts.mjs';

/** @typedef {import('./texts.mjs').State} State */

const STATUSES = ['todo', 'in_progress', 'completed', 'blocked', 'failed'];
const PRIORITIES = ['high', 'medium', 'low'];

/** @param {string} id @param {Record<string, unknown>} fields */
function ticket(id, fields) {
  return {
    id,
    title: id,
    description: LONG,
    status: 'todo',
    priority: 'medium',
    assignedTo: 3,
    targetFile: '',
    dependsOn: [],
    blockedReason: '',
    retryCount: 0,
    stepMode: false,
    skipped: false,
    result: '',
    error: '',
    request: null,
    ...fields,
  };
}

/** Many tracks, and a loaded one of many tickets, some of which have failed. @param {State} state */
export function manyTickets({ activeProject }) {
  const tracks = Array.from({ length: 12 }, (_, index) => ({
    id: `k${index + 1}`,
    project: activeProject,
    title: titleOf(index + 2, 'Track'),
    goal: `${LONG}. ${JAPANESE}. ${ARABIC}.`,
    createdAt: BEGIN,
  }));
  const idOf = (/** @type {number} */ index) => `T-${String(index + 1).padStart(3, '0')}`;
  const tickets = Array.from({ length: 60 }, (_, index) => {
    const status = STATUSES[(index * 7) % STATUSES.length];
    return ticket(idOf(index), {
      title: titleOf(index, 'Ticket'),
      status,
      priority: PRIORITIES[index % 3],
      assignedTo: (index % 4) + 1,
      dependsOn: index === 0 ? [] : index % 4 === 3 ? [idOf(index - 1), idOf(index - 2)] : [idOf(index >> 1)],
      blockedReason: status === 'blocked' ? `${LONG}. ${HEBREW}` : '',
      error:
        status === 'failed' ? `The server has refused the request (429 Too Many Requests): ${LONG}.` : '',
      retryCount: status === 'failed' ? 3 : 0,
      request: null,
    });
  });
  return {
    tracks,
    activeTrack: 'k1',
    activeTickets: Object.fromEntries(tracks.map(({ id }, index) => [id, index === 0 ? tickets : []])),
    tierTokens: {
      1: { in: 12_845_120, out: 4_096_000, estimated: true },
      2: { in: 845_120, out: 96_000, estimated: false },
      3: { in: 0, out: 0, estimated: false },
      4: { in: 1, out: 1, estimated: false },
    },
    tiers: {
      1: { model: `mistralai/${LONG.replaceAll(' ', '-')}` },
      2: { model: 'llama3.2' },
      3: { model: '' },
      4: { model: '' },
    },
    nextTicket: 61,
    nextTrack: 13,
  };
}
