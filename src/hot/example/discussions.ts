import type { DiscussionPart } from '../discussion/part.js';
import { newDiscussion, newEntry } from '../discussion/state.js';

const MINUTE_MS = 60_000;

const WELCOME = `# A first look

This is a workbench for working with language models by hand: you see and change everything that goes out and comes back. **All of it is yours to try**: this project is an example, and one press on *Clear the example* takes it away.

1. **Ask.** Write below and press \`Ctrl+Enter\`. Until you name a server in Project Settings, *Echo* answers: it says your message back, word by word.
2. **Change anything.** Press \`E\` on an entry, also on what a model said. What you change is what the next request is made of.
3. **Branch.** Press \`B\` on an entry: a new take begins there, and this one stays as it is.
4. **Undo.** \`Ctrl+Z\`, also after a restart. The window History has every change.
5. **Plan.** The dashboard has a track with tickets that depend on one another: run the next one.

## Change the tool while you use it

Each window is code under \`src/hot/\`. Open a file, change it, and press \`Ctrl+Alt+R\`:

\`\`\`ts
// src/hot/gui/discussion/discussion-hub.ts
export function renderDiscussionHub(app: App): void {
  app.ui.text('Hello from new code');
}
\`\`\`

The half-typed message, the caret, the scroll offset and the answer that streams in stay where they are.

| If the new code | then |
| --- | --- |
| does not build | the old code goes on, and a panel shows the line |
| throws in its first frame | the old code goes on, with the state untouched |
| loops for ever | it is ended after two seconds; the page never freezes |
`;

const BROKEN = `Nothing is lost. The new code runs beside the old one until it has drawn its first frame; **only then** is anything handed over.

- The screen is tinted, and the panel says what failed and where.
- You go on working with the code that ran before.
- Mend the file and press \`Ctrl+Alt+R\` again.

> Try it: break a line on purpose, in the middle of typing a message.
`;

const REASONING =
  'The user asks about failures. Name the three kinds, say what stays, and suggest to try it. Keep it short.';

const BROKEN_SHORTER =
  'The old code goes on as if nothing had happened, and a panel says what to mend. Your text, your caret and your windows stay.';

/** The example's discussion, as a file would hold it. @param now ms since 1970 */
export function exampleDiscussions(now: number): DiscussionPart {
  const at = (minutesAgo: number): number => now - minutesAgo * MINUTE_MS;
  const welcome = newEntry('e1', 'AI', WELCOME, at(6));
  const question = newEntry('e2', 'User', 'What happens to my work when the new code is broken?', at(4));
  const answer = { ...newEntry('e3', 'AI', BROKEN, at(3)), thinking: REASONING };
  const shorter = newEntry('e4', 'AI', BROKEN_SHORTER, at(2));
  return {
    discussions: [{ ...newDiscussion('d1', '', 'A tour', at(6)), changedAt: at(2), nextTake: 2 }],
    takes: [
      { id: 't1', discussion: 'd1', name: 'Main', createdAt: at(6) },
      { id: 't2', discussion: 'd1', name: 'A tour_take_1', createdAt: at(2) },
    ],
    entries: { t1: [welcome, question, answer], t2: [welcome, question, shorter] },
  };
}
