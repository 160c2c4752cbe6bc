import * as v from 'valibot';

/** What the protocol wants of a client that streams, and nothing beside it. */
const body = v.strictObject({
  model: v.string(),
  messages: v.pipe(
    v.array(v.strictObject({ role: v.picklist(['system', 'user', 'assistant']), content: v.string() })),
    v.minLength(1),
  ),
  stream: v.literal(true),
  stream_options: v.strictObject({ include_usage: v.literal(true) }),
  temperature: v.optional(v.number()),
  max_tokens: v.optional(v.pipe(v.number(), v.integer())),
});

/**
 * What is wrong with a request for a chat completion.
 * @param {import('node:http').IncomingMessage} req
 * @param {string} text its body
 * @returns {string[]}
 */
export function complaintsOf({ method, headers }, text) {
  const complaints = [];
  if (method !== 'POST') complaints.push(`method ${method}`);
  if (headers['content-type'] !== 'application/json')
    complaints.push(`content-type ${headers['content-type']}`);
  for (const header of ['cookie', 'referer'])
    if (headers[header] !== undefined) complaints.push(`a ${header}`);
  if (!/^(?:Bearer \S+)?$/.test(headers.authorization ?? ''))
    complaints.push('an authorization that is no bearer token');
  const read = v.safeParse(body, parsed(text));
  if (!read.success) {
    for (const { path, message } of read.issues)
      complaints.push(`${path?.map(({ key }) => String(key)).join('.') ?? 'body'}: ${message}`);
  }
  return complaints;
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
