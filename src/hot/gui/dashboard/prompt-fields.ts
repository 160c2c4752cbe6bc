import type { App } from 'rekindle';
import type { Prompt } from '../../mma/state.js';
import { estimatedTokens } from '../../mma/tokens.js';

/**
 * A whole prompt, to be edited before it goes out.
 *
 * @returns What was changed in this frame, and whether Ctrl+Enter was pressed.
 */
export function renderPrompt(
  { ui, isReadOnly }: App,
  { system, user }: Prompt,
): { changes: Partial<Prompt>; isSubmitted: boolean } {
  const changes: Partial<Prompt> = {};
  const newSystem = ui.textArea('System prompt', system, { minRows: 2, maxRows: 6, disabled: isReadOnly });
  let isSubmitted = ui.submitted('System prompt');
  const newUser = ui.textArea('Prompt', user, { minRows: 6, maxRows: 16, disabled: isReadOnly });
  isSubmitted = ui.submitted('Prompt') || isSubmitted;
  if (newSystem !== system) changes.system = newSystem;
  if (newUser !== user) changes.user = newUser;
  const tokens = estimatedTokens(newSystem, newUser);
  ui.text(`≈ ${tokens} tokens. Ctrl+Enter sends it.`, { role: 'caption', tone: 'muted' });
  return { changes, isSubmitted };
}
