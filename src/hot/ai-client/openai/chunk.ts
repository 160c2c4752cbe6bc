import * as v from 'valibot';
import { note } from '../note.js';
import type { PendingRequest } from '../state.js';
import { wordsOf } from './words.js';

const part = v.nullish(
  v.object({
    content: v.nullish(v.unknown()),
    reasoning_content: v.nullish(v.unknown()),
    reasoning: v.nullish(v.unknown()),
    refusal: v.nullish(v.unknown()),
    tool_calls: v.nullish(
      v.array(v.object({ function: v.nullish(v.object({ name: v.nullish(v.string()) })) })),
    ),
    function_call: v.nullish(v.unknown()),
  }),
);

const chunk = v.object({
  choices: v.nullish(
    v.array(
      v.object({
        index: v.nullish(v.number()),
        /** Of a stream. */
        delta: part,
        /** Of an answer in one piece. */
        message: part,
        finish_reason: v.nullish(v.string()),
      }),
    ),
  ),
  usage: v.nullish(
    v.object({ prompt_tokens: v.nullish(v.number()), completion_tokens: v.nullish(v.number()) }),
  ),
  error: v.nullish(v.unknown()),
});

/** A piece of an answer, or the whole of one: OpenAI's `chat.completion.chunk` and `chat.completion`. */
export type Chunk = v.InferOutput<typeof chunk>;

/** null: it is none. */
export function readChunk(value: unknown): Chunk | null {
  const read = v.safeParse(chunk, value);
  return read.success ? read.output : null;
}

/** What the server says has gone wrong in the middle of it; null: nothing. */
export function errorIn({ error }: Chunk): string | null {
  return error === null || error === undefined ? null : wordsOf(JSON.stringify({ error }));
}

/**
 * Takes it into the answer.
 * @returns whether the server said why the answer ends here
 */
export function takeChunk(request: PendingRequest, { choices, usage }: Chunk): boolean {
  if (usage) {
    const { prompt_tokens, completion_tokens } = usage;
    request.usage = { promptTokens: prompt_tokens ?? 0, completionTokens: completion_tokens ?? 0 };
  }
  let isFinished = false;
  for (const { index, delta, message, finish_reason } of choices ?? []) {
    // One answer was asked for.
    if (index) continue;
    takePart(request, delta ?? message);
    if (!finish_reason) continue;
    isFinished = true;
    if (finish_reason === 'length') note(request, 'The answer was cut off at the token limit.');
    if (finish_reason === 'content_filter') note(request, 'The server’s content filter cut the answer off.');
  }
  return isFinished;
}

function takePart(request: PendingRequest, given: v.InferOutput<typeof part>): void {
  if (!given) return;
  const { content, refusal, reasoning, tool_calls, function_call } = given;
  const text = (value: unknown): string => {
    if (typeof value === 'string') return value;
    if (value !== null && value !== undefined)
      note(request, 'A part of the answer is no text, and is left out.');
    return '';
  };
  request.thinking += text(given.reasoning_content ?? reasoning);
  request.text += text(content) + text(refusal);
  if (tool_calls?.length || function_call) {
    const names = [...new Set(tool_calls?.map((call) => call.function?.name).filter(Boolean))];
    const which = names.length > 0 ? ` (${names.join(', ')})` : '';
    note(request, `The model asked for a tool${which}. There are none, so that is left out.`);
  }
}
