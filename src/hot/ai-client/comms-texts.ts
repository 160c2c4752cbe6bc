import type { ChatMessage, PendingRequest } from './state.js';

/** Of a request, and of an answer, in the log. */
const MOST_CHARACTERS = 8_000;

/** By what was sent, which nobody changes: it may have megabytes, and is shown in each frame in which its answer comes. */
const requestTexts = new WeakMap<readonly ChatMessage[], string>();

/** What was sent, shortened. */
export function requestText({ messages }: Pick<PendingRequest, 'messages'>): string {
  const known = requestTexts.get(messages);
  if (known !== undefined) return known;
  const text = shortened(messages.map(({ role, content }) => `${role}:\n${content}`).join('\n\n'));
  requestTexts.set(messages, text);
  return text;
}

/** What has come, shortened; what the model thought before. */
export function answerText({ thinking, text }: Pick<PendingRequest, 'thinking' | 'text'>): string {
  return shortened(thinking === '' ? text : `thinking:\n${thinking}\n\n${text}`);
}

export function shortened(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  return `${text.slice(0, MOST_CHARACTERS)}\n… ${(text.length - MOST_CHARACTERS).toLocaleString('en')} more characters`;
}
