import { createParser } from 'eventsource-parser';

/**
 * The data of the whole events (server-sent events, HTML Living Standard 9.2.6) in a text, and what comes after the last
 * one. A parser of its own for each text: the rest is kept in the state, so that it survives a reload.
 */
export function takeEvents(text: string): { events: string[]; rest: string } {
  const end = Math.max(...['\n\n', '\n\r', '\r\r'].map((blank) => text.lastIndexOf(blank))) + 2;
  if (end < 2) return { events: [], rest: text };
  const events: string[] = [];
  const parser = createParser({ onEvent: ({ data }) => events.push(data) });
  // The line end that makes it sure that a line has ended: after a lone CR an LF may follow.
  parser.feed(`${text.slice(0, end)}\n`);
  return { events, rest: text.slice(end) };
}
