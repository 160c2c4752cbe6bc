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

/** Of a text in UTF-8, without halves of surrogate pairs: JSON has none. */
export function bytesIn(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    // Two units of a pair make four bytes.
    const isHalf = unit >= 0xd800 && unit <= 0xdfff;
    bytes += unit < 0x800 || isHalf ? 1 : 2;
  }
  return bytes;
}
