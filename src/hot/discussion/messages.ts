import type { ChatMessage } from '../ai-client/state.js';
import type { DiscEntry } from './state.js';

/** What a model is shown: the project's context, then the entries in order. Blank ones are left out. */
export function messagesOf(
  mainContext: string,
  entries: readonly Pick<DiscEntry, 'role' | 'content'>[],
): ChatMessage[] {
  const messages: ChatMessage[] = [];
  if (mainContext.trim() !== '') messages.push({ role: 'system', content: mainContext });
  for (const { role, content } of entries) {
    if (content.trim() !== '') messages.push(messageOf(role, content));
  }
  return messages;
}

/** Roles that the protocol does not have speak as the user, and say who they are. */
function messageOf(role: string, content: string): ChatMessage {
  if (role === 'AI') return { role: 'assistant', content };
  if (role === 'System') return { role: 'system', content };
  if (role === 'User') return { role: 'user', content };
  return { role: 'user', content: `${role}:\n${content}` };
}
