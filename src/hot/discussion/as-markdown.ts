import type { DiscEntry, Discussion, Take } from './state.js';

/**
 * A take as a Markdown document: a heading for each entry, its text as it is written below. Thinking is quoted. Times
 * are in UTC, so that the document says the same everywhere.
 */
export function discussionAsMarkdown(
  discussion: Pick<Discussion, 'name'>,
  take: Pick<Take, 'name'>,
  entries: readonly DiscEntry[],
): string {
  const parts = [`# ${discussion.name}`, `Take: ${take.name}`];
  for (const { role, content, thinking, timestamp } of entries) {
    parts.push(`## ${role} · ${utc(timestamp)}`);
    if (thinking.trim() !== '') parts.push(quoted(`Thinking:\n\n${thinking.trim()}`));
    if (content.trim() !== '') parts.push(content.trimEnd());
  }
  return `${parts.join('\n\n')}\n`;
}

function utc(timestamp: number): string {
  return `${new Date(timestamp).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}
