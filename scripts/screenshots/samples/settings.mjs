import { BEGIN, FOREIGN, JAPANESE, LONG } from './texts.mjs';

/** @typedef {import('./texts.mjs').State} State */

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
