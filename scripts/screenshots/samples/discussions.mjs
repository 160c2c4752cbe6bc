import { ARABIC, BEGIN, CHINESE, HEBREW, JAPANESE, LONG, titleOf, UNBROKEN } from './texts.mjs';

/** @typedef {import('./texts.mjs').State} State */

const MINUTE_MS = 60_000;

/** @param {string} id @param {string} role @param {string} content @param {Record<string, unknown>} [fields] */
function entry(id, role, content, fields = {}) {
  return {
    id,
    role,
    content,
    thinking: '',
    timestamp: BEGIN - 30 * MINUTE_MS,
    collapsed: false,
    readMode: role === 'AI',
    request: null,
    ...fields,
  };
}

/** Long names, many takes, texts in other scripts. @param {State} state */
export function longDiscussion({ activeProject, discRoles }) {
  const discussions = Array.from({ length: 30 }, (_, index) => ({
    id: `d${index + 1}`,
    project: activeProject,
    name: titleOf(index + 2, 'Discussion'),
    createdAt: BEGIN,
    changedAt: BEGIN - index * 400 * MINUTE_MS,
    nextTake: 9,
  }));
  const takes = Array.from({ length: 9 }, (_, index) => ({
    id: `t${index + 1}`,
    discussion: 'd1',
    name: index === 0 ? 'Main' : titleOf(index, 'Discussion_take'),
    createdAt: BEGIN,
  }));
  const others = discussions
    .slice(1)
    .map(({ id }) => ({ id: `t-${id}`, discussion: id, name: 'Main', createdAt: BEGIN }));
  const code = `\`\`\`ts\nconst address = '${UNBROKEN}';\n\`\`\``;
  const table = `| Word | Meaning | 意味 |\n| --- | --- | ---: |\n| ${LONG} | ${ARABIC} | 1 |\n| b | ${UNBROKEN} | 22 |`;
  const crowd = Array.from({ length: 200 }, (_, index) =>
    entry(`e${index + 20}`, 'User', titleOf(index, 'Entry')),
  );
  const entries = [
    ...crowd,
    entry('e1', 'System', `${LONG}. ${CHINESE}`, { collapsed: true }),
    entry('e2', 'Reviewer of the second and of the third draft', JAPANESE.repeat(3)),
    entry(
      'e3',
      'AI',
      `## ${HEBREW}\n\n${ARABIC}\n\n${UNBROKEN}\n\n1. ${JAPANESE}\n2. ${LONG}\n\n${table}\n\n${code}`,
      {
        thinking: `${LONG}. ${CHINESE}`,
      },
    ),
    entry('e4', 'User', ARABIC),
  ];
  return {
    discussions,
    takes: [...takes, ...others],
    discEntries: Object.fromEntries([
      ...takes.map(({ id }, index) => [id, index === 0 ? entries : entries.slice(-index)]),
      ...others.map(({ id }) => [id, []]),
    ]),
    activeDiscussion: 'd1',
    activeTakes: { d1: 't1' },
    discRoles: [...new Set([...discRoles, 'Reviewer of the second and of the third draft'])],
    discReveal: { id: 'e2', ask: BEGIN },
    discNextId: 1_000,
    draft: `${LONG}\n${JAPANESE}\n${ARABIC}`,
  };
}

/** @param {string} id @param {Record<string, unknown>} fields */
function request(id, fields) {
  return {
    id,
    purpose: 'Discussion “A tour”',
    state: 'failed',
    messages: [{ role: 'user', content: LONG }],
    askedModel: null,
    model: 'llama3.2',
    text: '',
    thinking: '',
    error: null,
    usage: null,
    notes: [],
    queuedAt: BEGIN,
    startedAt: BEGIN,
    firstAt: null,
    endedAt: BEGIN,
    address: 'http://localhost:11434/v1/chat/completions',
    status: 429,
    bytesOut: 1_200,
    bytesIn: 0,
    connection: null,
    ...fields,
  };
}

/** An answer that did not come, and one that was lost. @param {State} state */
export function failedAnswers({ discEntries, activeTakes, activeDiscussion }) {
  const take = activeTakes[activeDiscussion] ?? Object.keys(discEntries)[0] ?? '';
  const error = {
    kind: 'rate-limit',
    message: 'The server has had too many requests (429). Wait, or choose another model in Project Settings.',
    retryAt: BEGIN + 90_000,
  };
  const failed = [
    entry('e91', 'User', 'And what happens to the answer that streams in meanwhile?'),
    entry('e92', 'AI', '', { request: 'r91' }),
    entry('e93', 'AI', 'It goes on, and', { request: 'r92' }),
  ];
  const lost = {
    kind: 'lost',
    message: 'The page was restarted while the answer came. Ask again.',
    retryAt: null,
  };
  return {
    discEntries: { ...discEntries, [take]: [...(discEntries[take] ?? []), ...failed] },
    pendingRequests: [
      request('r91', { error }),
      request('r92', { error: lost, status: 200, text: 'It goes on, and' }),
    ],
    discReveal: { id: 'e93', ask: BEGIN + 1 },
  };
}

/** A message kept apart, and its answer. */
export function aside() {
  return {
    autoAdd: false,
    discAside: {
      take: null,
      role: 'User',
      message: LONG,
      request: null,
      content: `It depends.\n\n- ${LONG}\n- ${JAPANESE}\n- ${ARABIC}`,
      thinking: '',
    },
  };
}
