import type { App } from 'rekindle';
import type { PendingRequest } from '../ai-client/state.js';
import type { TierNumber } from './state.js';

/** Characters that a token of English text or code has, about: the rule of thumb of OpenAI's documentation. */
const CHARACTERS_PER_TOKEN = 4;

/** About how many tokens a text has. */
export function estimatedTokens(...texts: readonly string[]): number {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return Math.ceil(characters / CHARACTERS_PER_TOKEN);
}

/** Adds what a request took to a tier's tokens: what the server told, else an estimate. */
export function countTokens({ state }: App, tier: TierNumber, request: PendingRequest): void {
  const tokens = state.tierTokens[tier];
  const { usage } = request;
  tokens.in += usage?.promptTokens ?? estimatedTokens(...request.messages.map(({ content }) => content));
  tokens.out += usage?.completionTokens ?? estimatedTokens(request.text, request.thinking);
  tokens.estimated ||= usage === null;
}
