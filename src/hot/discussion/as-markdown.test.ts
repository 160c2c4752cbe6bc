import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { discussionAsMarkdown } from './as-markdown.js';
import { newEntry } from './state.js';

describe('a discussion as Markdown', () => {
  it('has a heading for each entry, its text as it is written, and thinking as a quote', () => {
    const at = Date.UTC(2026, 2, 2, 10, 24);
    const entries = [
      newEntry('e1', 'User', 'What is 1 + 1?\n', at),
      { ...newEntry('e2', 'AI', '## Two\n\n- indeed', at + 60_000), thinking: 'one\n\nand one' },
      newEntry('e3', 'Context', '', at),
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
