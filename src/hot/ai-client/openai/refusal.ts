import type { RequestError } from '../state.js';
import { wordsOf } from './words.js';

/** An answer that is none: its status, and what a message needs. */
export interface Refusal {
  readonly status: number;
  readonly body: string;
  readonly address: string;
  readonly model: string;
  readonly hasKey: boolean;
  /** The header Retry-After; null: there is none, or the browser may not see it. */
  readonly retryAfter: string | null;
  /** ms since 1970. */
  readonly now: number;
}

/** What the server's refusal means, and what to do. */
export function refusalError(refusal: Refusal): RequestError {
  const { status, retryAfter, now } = refusal;
  const words = wordsOf(refusal.body);
  const said = words === '' ? '' : ` It says: ${words}`;
  const retryAt = retryAfter === null ? null : retryTime(retryAfter, now);
  const error = (kind: RequestError['kind'], message: string): RequestError => ({
    kind,
    message: `${message}${said}`,
    retryAt,
  });
  if (status === 401 || status === 403) return error('auth', keyMessage(refusal));
  if (status === 404) return error('not-found', notFoundMessage(refusal, words));
  if (status === 429) {
    const wait =
      retryAt === null ? 'Wait a little' : `Wait ${Math.max(1, Math.ceil((retryAt - now) / 1000))} s`;
    return error('rate-limit', `The server takes no more requests for now (429). ${wait}, then Retry.`);
  }
  if (status >= 500)
    return error('server', `The server failed (${status}). Retry, or look at the server if it goes on.`);
  if (status >= 400) return error('refused', `The server refused the request (${status}).`);
  return error('malformed', `The server answered with a status that is no answer (${status}).`);
}

function keyMessage({ status, hasKey }: Refusal): string {
  if (!hasKey) return `The server wants an API key (${status}). Enter one in Project Settings, Provider.`;
  return `The server refused the API key (${status}). Enter one that it knows in Project Settings, Provider, and see that it may use this model.`;
}

function notFoundMessage({ address, model }: Refusal, words: string): string {
  if (/model/i.test(words))
    return `The server has no model “${model}” (404). Test connection, in Project Settings, lists those that it has.`;
  return `The server has nothing at ${address} (404). See that the base address is right: for most servers it ends with /v1.`;
}

/** RFC 9110, 10.2.3: seconds, or a date. */
function retryTime(text: string, now: number): number | null {
  const seconds = Number(text);
  const time = text.trim() !== '' && Number.isFinite(seconds) ? now + seconds * 1000 : Date.parse(text);
  return Number.isNaN(time) ? null : time;
}
