import type { ChatMessage } from '../ai-client/state.js';
import type { Prompt, Ticket } from './state.js';
import { TIERS } from './tiers.js';

/** What is asked of the model for a ticket. */
export interface Asked {
  readonly ticket: Pick<Ticket, 'id' | 'title' | 'description' | 'targetFile' | 'assignedTo' | 'dependsOn'>;
  /** All tickets of its track: the results of those that it depends on are told. */
  readonly tickets: readonly Ticket[];
  /** Of the project. */
  readonly mainContext: string;
}

export function ticketPrompt({ ticket, tickets, mainContext }: Asked): Prompt {
  const before = tickets.filter(({ id }) => ticket.dependsOn.includes(id));
  const parts = [
    `# ${ticket.id}: ${ticket.title}`,
    ticket.description.trim(),
    ticket.targetFile.trim() === '' ? '' : `Target file: ${ticket.targetFile.trim()}`,
    before.length > 0 ? '## What it builds on' : '',
    ...before.map((done) => `### ${done.id}: ${done.title}\n\n${resultOf(done)}`),
  ];
  return { system: systemPrompt(ticket.assignedTo, mainContext), user: joined(parts) };
}

/** Who the model is, and what it has to know of the project. */
export function systemPrompt(tier: Ticket['assignedTo'], mainContext: string): string {
  return joined([TIERS[tier].instruction, mainContext.trim()]);
}

/** Blank parts are left out. */
export function messagesOf({ system, user }: Prompt): ChatMessage[] {
  const messages: ChatMessage[] = [
    { role: 'system', content: system },
    { role: 'user', content: user },
  ];
  return messages.filter(({ content }) => content.trim() !== '');
}

function resultOf({ skipped, result }: Ticket): string {
  if (skipped) return 'It was skipped: it is not done.';
  return result.trim() === '' ? 'It was done by hand.' : result.trim();
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
