import type { Ui } from 'rekindle';
import type { CodeBlock } from '../document/blocks.js';
import { withUnseenShown } from '../links/visible.js';

/** About 24 lines: longer code scrolls in its block, so that the text around it stays in reach. CSS px. */
const MOST_HEIGHT = 520;

export function drawCode(ui: Ui, { code, language }: CodeBlock): void {
  const name = withUnseenShown(language);
  ui.codeBlock(withUnseenShown(code), { maxHeight: MOST_HEIGHT, ...(name !== '' && { language: name }) });
}
