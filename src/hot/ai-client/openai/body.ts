import type { PendingRequest, Provider } from '../state.js';

/** What is sent, JSON. */
export function bodyOf({ messages, model }: PendingRequest, { temperature, maxTokens }: Provider): string {
  return JSON.stringify({
    // Servers with one model want none.
    ...(model === '' ? {} : { model }),
    messages: messages.map(({ role, content }) => ({ role, content })),
    stream: true,
    stream_options: { include_usage: true },
    ...(temperature === null ? {} : { temperature }),
    ...(maxTokens === null ? {} : { max_tokens: maxTokens }),
  });
}

/** Of a text in UTF-8. */
export function bytesIn(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
