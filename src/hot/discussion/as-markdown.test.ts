import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { discussionAsMarkdown } from './as-markdown.js';
import { newEntry } from './entries.js';
import { initialState } from './state.js';

describe('a discussion as Markdown', () => {
  it('has a heading for each entry, its text as it is written, and thinking as a quote', () => {
    const state = initialState() as Parameters<typeof newEntry>[0];
    const at = Date.UTC(2026, 2, 2, 10, 24);
    const entries = [
      newEntry(state, at, 'User', 'What is 1 + 1?\n'),
      { ...newEntry(state, at + 60_000, 'AI', '## Two\n\n- indeed'), thinking: 'one\n\nand one' },
      newEntry(state, at, 'Context', ''),
    ];
    assert.equal(
      discussionAsMarkdown({ name: 'Sums' }, { name: 'Main' }, entries),
      `# Sums

Take: Main

## User · 2026-03-02 10:24 UTC

What is 1 + 1?

## AI · 2026-03-02 10:25 UTC

> Thinking:
>
> one
>
> and one

## Two

- indeed

## Context · 2026-03-02 10:24 UTC
`,
    );
  });
});
