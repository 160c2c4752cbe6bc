import type { App } from 'rekindle';
import { isUnderWay, requestOf } from '../ai-client/lookup.js';
import { dropRequest, entryNow, touch } from './entries.js';
import { discussionOf, entriesOf, shownTake, takeOf } from './lookup.js';
import { messagesOf } from './messages.js';

declare module 'rekindle' {
  interface AppTargets {
    /**
     * Asks the model what a message would get for an answer, and adds neither to the take: both are kept apart until
     * they are added or given up. What was kept apart before is given up. Without a take it is asked without entries.
     */
    askAside(take: string | null, role: string, message: string): void;
    /** Adds what is kept apart, message and answer: to its take, or to a new discussion if that is gone. */
    keepAside(): void;
    /** Gives up what is kept apart; an answer that is coming in is cancelled. */
    dropAside(): void;
  }
}

export function askAside(app: App, take: string | null, role: string, message: string): void {
  const { state } = app;
  dropAside(app);
  const discussion = discussionOf(state, takeOf(state, take ?? '')?.discussion ?? '');
  const project = state.projects.find(({ id }) => id === (discussion?.project ?? state.activeProject));
  const entries = [...entriesOf(state, take ?? ''), { role, content: message }];
  const request = app.sendRequest({
    purpose: discussion?.name ?? 'Discussion',
    messages: messagesOf(project?.mainContext ?? '', entries),
  });
  state.discAside = { take, role, message, request, content: '', thinking: '' };
}

export function keepAside(app: App): void {
  const { state, step } = app;
  const { discAside: aside } = state;
  if (!aside) return;
  takeAside(app);
  const { take: from, role, message, content, thinking } = aside;
  const take = takeOf(state, from ?? '')?.id ?? shownTake(state, app.createDiscussion())?.id ?? '';
  step('Add to discussion');
  const answer = { ...entryNow(app, 'AI', content), thinking };
  entriesOf(state, take).push(entryNow(app, role, message), answer);
  touch(app, take);
  dropAside(app);
}

export function dropAside(app: App): void {
  dropRequest(app, app.state.discAside?.request ?? null);
  app.state.discAside = null;
}

/** Puts an answer that has ended beside its message. Of one that failed the error is told for as long as it is known. */
export function takeAside(app: App): void {
  const { discAside: aside } = app.state;
  if (!aside || aside.request === null) return;
  const request = requestOf(app.state, aside.request);
  if (!request || isUnderWay(request)) return;
  aside.content = request.text;
  aside.thinking = request.thinking;
  if (request.state === 'failed') return;
  aside.request = null;
  app.dismissRequest(request.id);
}
