import type { App } from 'rekindle';
import { advanceTest } from './connection-test.js';
import { advanceEcho, startEcho } from './echo.js';
import { OpenAiAnswer } from './openai/answer.js';
import { startOpenAi } from './openai/start.js';
import { fail } from './requests.js';
import type { PendingRequest } from './state.js';

/** So many are under way at once; browsers open no more than six connections to one server. */
const MOST_AT_ONCE = 4;

export function streamResponse(app: App): void {
  advanceTest(app);
  const { pendingRequests } = app.state;
  if (pendingRequests.length === 0) return;
  for (const request of [...pendingRequests]) if (request.connection) advance(app, request);
  let free = MOST_AT_ONCE - pendingRequests.filter(({ connection }) => connection).length;
  for (const request of [...pendingRequests]) {
    if (free <= 0) return;
    if (request.state !== 'queued') continue;
    start(app, request);
    free -= 1;
  }
}

function advance(app: App, request: PendingRequest): void {
  const { connection } = request;
  if (!connection) return;
  if (app.services.isLost(connection.call)) lose(app, request);
  else if (connection.kind === 'echo') advanceEcho(app, request, connection);
  else new OpenAiAnswer(app, request, connection).advance();
}

/** The page that had the connection is gone, or is another tab: while that one owns the workspace, it goes on there. */
function lose(app: App, request: PendingRequest): void {
  if (app.isReadOnly) return;
  fail(app, request, {
    kind: 'lost',
    message: 'The page was restarted while the answer came, so the rest of it is lost. Retry asks again.',
    retryAt: null,
  });
}

function start(app: App, request: PendingRequest): void {
  if (app.state.provider.kind === 'echo') startEcho(app, request);
  else startOpenAi(app, request);
}
