import { ARABIC, BEGIN, JAPANESE, LONG, titleOf } from './texts.mjs';

/** A log of requests, of all outcomes. */
export function commsLog() {
  const STATES = ['done', 'failed', 'cancelled'];
  const lines = Array.from({ length: 60 }, (_, index) => ({
    id: `l${index}`,
    purpose:
      index % 4 === 0 ? `Discussion “${titleOf(index, 'Plans')}”` : `T-${String(index).padStart(3, '0')}`,
    address: 'http://localhost:11434/v1/chat/completions',
    model: index % 3 === 0 ? 'llama3.2' : `mistralai/${LONG.replaceAll(' ', '-')}`,
    state: STATES[index % 3],
    status: index % 3 === 0 ? 200 : index % 3 === 1 ? 503 : null,
    startedAt: BEGIN + index * 1_000,
    firstAt: index % 3 === 0 ? BEGIN + index * 1_000 + 240 : null,
    endedAt: BEGIN + index * 1_000 + 83_000,
    bytesOut: 1_234 * (index + 1),
    bytesIn: index * 1_234_567,
    request: `system:\n${LONG}\n\nuser:\n${JAPANESE}`,
    answer: index % 3 === 0 ? `${LONG}\n${ARABIC}` : '',
    error: index % 3 === 1 ? `The server has an error of its own (503): ${LONG}.` : null,
  }));
  return { commsLog: lines, commsSearch: '' };
}
