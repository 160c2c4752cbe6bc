import { dependencyProblems } from '../../mma/dependencies.js';
import type { Ticket, TicketFields } from '../../mma/state.js';
import { nameOf } from '../../mma/tickets.js';
import type { TicketDraft } from './state.js';

export function emptyDraft(track: string): TicketDraft {
  return {
    kind: 'ticket',
    track,
    id: null,
    tab: 'ticket',
    title: '',
    description: '',
    priority: 'medium',
    assignedTo: 3,
    targetFile: '',
    dependsOn: '',
    stepMode: false,
    tried: false,
  };
}

export function draftOf(track: string, ticket: Ticket): TicketDraft {
  const { id, title, description, priority, assignedTo, targetFile, stepMode } = ticket;
  return {
    ...emptyDraft(track),
    ...{ id, title, description, priority, assignedTo, targetFile, stepMode },
    dependsOn: ticket.dependsOn.join(', '),
  };
}

export function fieldsOf(draft: TicketDraft): TicketFields {
  const { title, description, priority, assignedTo, targetFile, stepMode } = draft;
  const dependsOn = idsIn(draft.dependsOn);
  return { title, description, priority, assignedTo, targetFile: targetFile.trim(), dependsOn, stepMode };
}

/** Ids in what was typed, each once: 'T-003', and '3' or 't3' for short. */
export function idsIn(text: string): string[] {
  const words = text.split(/[\s,;]+/).filter(Boolean);
  const ids = words.map((word) => {
    const number = /^(?:t-?)?(\d+)$/i.exec(word)?.[1];
    return number === undefined ? word : nameOf(Number(number));
  });
  return [...new Set(ids)];
}

/** What is wrong with a field; undefined if nothing is. */
export function draftErrors(
  draft: TicketDraft,
  tickets: readonly Ticket[],
): { title: string | undefined; dependsOn: string | undefined } {
  const problems = dependencyProblems(tickets, draft.id ?? 'The ticket', idsIn(draft.dependsOn));
  return {
    title: draft.title.trim() === '' ? 'A ticket needs a title' : undefined,
    dependsOn: problems.length > 0 ? problems.join(' ') : undefined,
  };
}
