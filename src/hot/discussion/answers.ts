import type { App } from 'rekindle';
import { isUnderWay, requestOf } from '../ai-client/lookup.js';
import { takeAside } from './aside.js';
import { dropRequest, entryNow, touch } from './entries.js';
import { discussionOf, entriesOf, entryOf, placeOf, takeOf } from './lookup.js';
import { messagesOf } from './messages.js';
import type { DiscEntry } from './state.js';

declare module 'rekindle' {
  interface AppTargets {
    /**
     * Adds what the user says to a take, and asks the model to go on from there: the answer comes into an entry of its
     * own. A blank text adds nothing and asks all the same. Answers the request's id; null if there is no such take.
     */
    sendMessage(take: string, role: string, content: string): string | null;
    /** Asks once more for what an entry is the answer to: what stands before it now. */
    askAgain(take: string, entry: string): void;
    /** Stops an answer; what has come of it stays. */
    stopAnswer(take: string, entry: string): void;
    /** Leaves an entry as it is, without the error that it tells of. */
    dismissAnswerError(take: string, entry: string): void;
    /** Puts answers that have ended into their entries. Called once a frame, before anything is drawn. */
    takeAnswers(): void;
  }
}

export function sendMessage(app: App, take: string, role: string, content: string): string | null {
  const { state, step } = app;
  if (!Object.hasOwn(state.discEntries, take)) return null;
  step('Send message');
  const entries = entriesOf(state, take);
  if (content.trim() !== '') entries.push(entryNow(app, role, content));
  const answer = entryNow(app, 'AI', '');
  const request = ask(app, take, answer, entries.length);
  entries.push(answer);
  touch(app, take);
  return request;
}

export function askAgain(app: App, take: string, id: string): void {
  const entries = entriesOf(app.state, take);
  const index = placeOf(app.state, take, id);
  const entry = entries[index];
  if (!entry) return;
  app.step('Ask again');
  dropRequest(app, entry.request);
  Object.assign(entry, { content: '', thinking: '', timestamp: app.now });
  ask(app, take, entry, index);
}

export function stopAnswer({ state, cancelRequest }: App, take: string, id: string): void {
  const request = entryOf(state, take, id)?.request;
  if (request !== undefined && request !== null) cancelRequest(request);
}

export function dismissAnswerError(app: App, take: string, id: string): void {
  const entry = entryOf(app.state, take, id);
  if (!entry) return;
  dropRequest(app, entry.request);
  entry.request = null;
}

export function takeAnswers(app: App): void {
  const { state, isReadOnly } = app;
  // An older point that is shown may not have the entry yet: the answer waits for the state as it is.
  if (isReadOnly) return;
  takeAside(app);
  for (const [id, { take, entry: of }] of Object.entries(state.discAnswers)) {
    const request = requestOf(state, id);
    const entry = entryOf(state, take, of);
    // The entry may be gone by an undo: nobody waits for the answer any more.
    if (!entry || !request) {
      dropRequest(app, id);
    } else if (!isUnderWay(request)) {
      delete state.discAnswers[id];
      entry.content = request.text;
      entry.thinking = request.thinking;
      // An error is told for as long as the entry has its request.
      if (request.state === 'failed') continue;
      entry.request = null;
      app.dismissRequest(id);
      // Stopped before a word was said.
      if (request.text === '' && request.thinking === '' && request.state === 'cancelled') {
        state.discEntries[take] = entriesOf(state, take).filter((other) => other.id !== of);
      }
    }
  }
}

/** Asks what is to come after the first `count` entries of a take. Answers the request's id. */
function ask(app: App, take: string, answer: DiscEntry, count: number): string {
  const { state } = app;
  const discussion = discussionOf(state, takeOf(state, take)?.discussion ?? '');
  const project = state.projects.find(({ id }) => id === discussion?.project);
  const before = entriesOf(state, take).slice(0, count);
  const request = app.sendRequest({
    purpose: discussion?.name ?? 'Discussion',
    messages: messagesOf(project?.mainContext ?? '', before),
  });
  answer.request = request;
  state.discAnswers[request] = { take, entry: answer.id };
  return request;
}
