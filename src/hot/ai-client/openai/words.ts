import * as v from 'valibot';

const SHOWN = 500;

const said = v.union([
  v.pipe(
    v.object({ error: v.object({ message: v.string() }) }),
    v.transform(({ error }) => error.message),
  ),
  v.pipe(
    v.object({ error: v.string() }),
    v.transform(({ error }) => error),
  ),
  v.pipe(
    v.object({ message: v.string() }),
    v.transform(({ message }) => message),
  ),
  v.pipe(
    v.object({ detail: v.string() }),
    v.transform(({ detail }) => detail),
  ),
]);

/** What a server says of an error, in one of the forms that servers use; else the beginning of what it sent. */
export function wordsOf(body: string): string {
  const read = v.safeParse(said, parsed(body));
  return excerpt(read.success ? read.output : body);
}

/** The JSON of a text; undefined if it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** So much of a text as an error message has room for. */
export function excerpt(text: string): string {
  const whole = text.trim();
  return whole.length <= SHOWN ? whole : `${whole.slice(0, SHOWN)} …`;
}

/** A text without the key, whoever has put it there: what servers send back is shown and saved (rule S5). */
export function redacted(text: string, key: string): string {
  const secret = key.trim();
  // Less is no key, and may be a word.
  return secret.length < 8 ? text : text.replaceAll(secret, '•••');
}
