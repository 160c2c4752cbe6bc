import * as v from 'valibot';
import type { Data } from '../../../shared/data.js';
import { HttpFailure } from './http-failure.js';

const DEFAULT_STALL_MS = 60_000;

/** A request that can be sent. */
export interface CheckedRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly stallMs: number;
}

const shape = v.object({
  url: v.string(),
  method: v.exactOptional(v.picklist(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD']), 'GET'),
  headers: v.exactOptional(v.record(v.string(), v.string()), {}),
  body: v.exactOptional(v.string()),
  stallMs: v.exactOptional(v.pipe(v.number(), v.gtValue(0)), DEFAULT_STALL_MS),
});

/** RFC 9110: a token. */
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;
/** What `fetch` takes: bytes, of which none ends the line. */
const NO_HEADER_VALUE = /[^\t\x20-\x7e\x80-\xff]/;

/**
 * What hot code passed, checked: it is not trusted, and what the browser says of a bad header may quote it.
 *
 * @throws HttpFailure that names the part at fault, and never its value.
 */
export function readRequest(given: Data | undefined): CheckedRequest {
  const read = v.safeParse(shape, given);
  if (!read.success) {
    const part = read.issues[0].path?.map(({ key }) => String(key)).join('.') ?? 'the request';
    throw new HttpFailure('address', `services.http.stream: ${part} is not as expected. See HttpRequest.`);
  }
  const { url, method, headers, body, stallMs } = read.output;
  if (body !== undefined && (method === 'GET' || method === 'HEAD'))
    throw new HttpFailure('address', `services.http.stream: a request by ${method} cannot have a body.`);
  for (const [name, value] of Object.entries(headers)) assertHeader(name, value);
  return { url: readAddress(url), method, headers, body, stallMs };
}

function readAddress(text: string): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new HttpFailure('address', 'That is no address. One begins with http:// or https:// and a name.');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new HttpFailure(
      'address',
      `An address begins with http:// or https://, this one with ${url.protocol}`,
    );
  if (url.username !== '' || url.password !== '')
    throw new HttpFailure('address', 'The address has a user name or a password in it: browsers send none.');
  return url;
}

function assertHeader(name: string, value: string): void {
  if (!HEADER_NAME.test(name))
    throw new HttpFailure(
      'address',
      'A header has a name that HTTP does not know: letters, digits and - only.',
    );
  const at = value.search(NO_HEADER_VALUE);
  if (at < 0) return;
  const where = `The header ${name} has a character that cannot be sent (the ${at + 1}. of ${value.length})`;
  throw new HttpFailure('address', `${where}. If it was copied: see that nothing else came along.`);
}
