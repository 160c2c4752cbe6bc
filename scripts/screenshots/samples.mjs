/**
 * State to take pictures of: more, longer and other texts than the example has. What a function takes is a part of the
 * state as it is; what it answers is written over it.
 */

/**
 * What is asked of the state.
 * @typedef {object} State
 * @property {string} activeProject
 * @property {readonly Record<string, unknown>[]} projects
 * @property {readonly string[]} discRoles
 * @property {Readonly<Record<string, readonly { id: string }[]>>} discEntries
 * @property {Readonly<Record<string, string>>} activeTakes
 * @property {string} activeDiscussion
 */

const BEGIN = Date.parse('2026-03-02T10:24:00Z');
const MINUTE_MS = 60_000;
const LONG =
  'Read the configuration of every package, also of those that are only installed when the machine has a graphics card';
/** Without a place to break it. */
const UNBROKEN = `https://registry.example.com/packages/${'deeply-nested-scope/'.repeat(8)}index.json`;
const JAPANESE = '区切り文字を最初の十行から推測し、壊れた行は理由とともに別のファイルに取り置く';
const CHINESE = '从前十行推断分隔符，并把损坏的行连同原因写入另一个文件';
const ARABIC = 'استنتج الفاصل من الأسطر العشرة الأولى، وضع الأسطر التالفة جانبًا مع سبب كل منها';
const HEBREW = 'נחש את התו המפריד מתוך עשר השורות הראשונות (CSV, TSV)';
export const FOREIGN = [JAPANESE, CHINESE, ARABIC, HEBREW, `👩🏽‍💻 ${LONG}`];
const STATUSES = ['todo', 'in_progress', 'completed', 'blocked', 'failed'];
const PRIORITIES = ['high', 'medium', 'low'];

/** Of forty things, every third long, every fifth in another script. @param {number} index @param {string} what */
function titleOf(index, what) {
  if (index % 5 === 4) return FOREIGN[Math.floor(index / 5) % FOREIGN.length] ?? what;
  return index % 3 === 2 ? `${what} ${index + 1}: ${LONG}` : `${what} ${index + 1}`;
}

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

/** Projects with names of all kinds, the first of them open. @param {State} state */
export function manyProjects({ projects }) {
  const names = [LONG, ...FOREIGN];
  const others = names.map((name, index) => ({
    ...projects[0],
    id: `p${index + 50}`,
    name,
    outputName: 'a/b',
  }));
  return {
    projects: [...projects, ...others],
    activeProject: 'p50',
    discRoles: [
      'User',
      'AI',
      'Context',
      'System',
      'Reviewer of the second and of the third draft',
      JAPANESE,
      'מבקר',
    ],
  };
}

/** A server that was asked what it has. */
export function testedServer() {
  return {
    provider: {
      kind: 'openai',
      baseAddress: 'http://localhost:11434/v1',
      model: '',
      temperature: 0.7,
      maxTokens: 2_048,
    },
    apiKey: 'sk-of-nobody',
    connectionTest: {
      state: 'ok',
      call: '',
      status: 200,
      body: '',
      address: 'http://localhost:11434/v1/models',
      startedAt: BEGIN,
      firstAt: BEGIN,
      bytesIn: 240,
      message: 'The server answers: it has 2 models.',
      models: ['llama3.2', 'qwen3:8b'],
    },
  };
}

/** The same server, which does not answer. */
export function failedServer() {
  const { provider, connectionTest, ...rest } = testedServer();
  const message =
    'No answer from http://localhost:11434: is the server running, and does it allow this page’s origin (CORS)?';
  return {
    ...rest,
    provider: { ...provider, temperature: null, maxTokens: null },
    connectionTest: { ...connectionTest, state: 'failed', status: null, message, models: [] },
  };
}

/** A log of requests, of all outcomes. */
export function commsLog() {
  const STATES = ['done', 'failed', 'cancelled'];
  const lines = Array.from({ length: 60 }, (_, index) => ({
    id: `l${index}`,
    purpose:
      index % 4 === 0 ? `Discussion “${titleOf(index, 'Plans')}”` : `T-${String(index).padStart(3, '0')}`,
    address: 'http://localhost:11434/v1/chat/completions',
    model: index % 3 === 0 ? 'llama3.2' : `mistralai/${LONG.replaceAll(' ', '-')}`,
    state: STATES[index % 3],
    status: index % 3 === 0 ? 200 : index % 3 === 1 ? 503 : null,
    startedAt: BEGIN + index * 1_000,
    firstAt: index % 3 === 0 ? BEGIN + index * 1_000 + 240 : null,
    endedAt: BEGIN + index * 1_000 + 83_000,
    bytesOut: 1_234 * (index + 1),
    bytesIn: index * 1_234_567,
    request: `system:\n${LONG}\n\nuser:\n${JAPANESE}`,
    answer: index % 3 === 0 ? `${LONG}\n${ARABIC}` : '',
    error: index % 3 === 1 ? `The server has an error of its own (503): ${LONG}.` : null,
  }));
  return { commsLog: lines, commsSearch: '' };
}

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
