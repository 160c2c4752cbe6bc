import type { ServiceReply } from './protocol.js';

/** What is asked of a server by `app.services.http.stream`. */
export interface HttpRequest {
  /** Absolute, `http:` or `https:`, without a user name or password in it. */
  readonly url: string;
  /** 'GET' when absent. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
  /** Sent, and kept and told nowhere: keys and tokens belong here, and neither into `url` nor into `body`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** How long the server may say nothing, before its answer and amid it, ms; 60,000 when absent, Infinity: for ever. */
  readonly stallMs?: number;
}

/**
 * Why an answer did not come, or not all of it:
 * - `address`: what was asked for is no request: no http(s) address, a header that cannot be sent.
 * - `mixed`: a page that came by https asks a server by http, which browsers forbid.
 * - `network`: nothing answers there.
 * - `cors`: the server answers, and the browser keeps from the page what it says.
 * - `redirect`: the server refers to another address.
 * - `stalled`: nothing came for `stallMs`.
 * - `cut`: the connection ended amid the answer.
 * - `cancelled`: by `http.cancel`, or because the state was replaced.
 */
export type HttpFailureKind =
  | 'address'
  | 'mixed'
  | 'network'
  | 'cors'
  | 'redirect'
  | 'stalled'
  | 'cut'
  | 'cancelled';

/** A piece of the answer. In order: `head`, any number of `text`, `end`; `failed` may come in place of all that is left. */
export type HttpReply =
  | {
      readonly type: 'head';
      readonly status: number;
      /** Names in lower case; those that the browser lets the page see. */
      readonly headers: Readonly<Record<string, string>>;
    }
  | {
      readonly type: 'text';
      /** 0, 1, 2, …: with a gap, something of the answer is missing. */
      readonly index: number;
      readonly text: string;
      /** Of the body that came so far, of which `text` may not show the last few yet. */
      readonly bytes: number;
    }
  | { readonly type: 'end' }
  | {
      readonly type: 'failed';
      readonly kind: HttpFailureKind;
      /** What happened, and what to do. */
      readonly message: string;
    };

/** A reply of the HTTP service as such. One that could not even be asked says why in a text. */
export function httpReplyOf({ value }: ServiceReply): HttpReply {
  if (isHttpReply(value)) return value;
  return { type: 'failed', kind: 'address', message: String(value) };
}

const TYPES: ReadonlySet<unknown> = new Set(['head', 'text', 'end', 'failed'] satisfies HttpReply['type'][]);

/** The service makes no others: the type alone tells. */
function isHttpReply(value: unknown): value is HttpReply {
  return typeof value === 'object' && value !== null && 'type' in value && TYPES.has(value.type);
}
