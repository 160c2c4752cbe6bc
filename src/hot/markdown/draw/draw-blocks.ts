import type { HeadingLevel, Span, Ui } from 'rekindle';
import type { Block, ListBlock } from '../document/blocks.js';
import { drawCode } from './draw-code.js';

/** Between the blocks of a text, CSS px; a little more than between the lines of one. */
const GAP = 8;

/** What is drawn of a text is all the same to it: it says which link was pressed. */
export type OnLink = (link: string) => void;

export function drawBlocks(ui: Ui, blocks: readonly Block[], onLink: OnLink): void {
  for (const block of blocks) drawBlock(ui, block, onLink);
}

function drawBlock(ui: Ui, block: Block, onLink: OnLink): void {
  switch (block.type) {
    case 'paragraph':
      follow(ui.richText(block.spans), onLink);
      break;
    case 'heading':
      drawHeading(ui, block.level, block.spans, onLink);
      break;
    case 'code':
      drawCode(ui, block);
      break;
    case 'quote':
      ui.quote({}, () => drawBlocks(ui, block.blocks, onLink));
      break;
    case 'list':
      drawList(ui, block, onLink);
      break;
    case 'table':
      follow(ui.textTable(block.columns, block.rows), onLink);
      break;
    case 'rule':
      ui.separator();
      break;
    case 'source':
      ui.text(block.reason, { role: 'caption', tone: 'muted' });
      ui.text(block.text, { role: 'code' });
      break;
    default:
      block satisfies never;
  }
}

function drawHeading(ui: Ui, level: HeadingLevel, spans: readonly Span[], onLink: OnLink): void {
  if (level <= 2) {
    follow(ui.richText(spans, { role: level === 1 ? 'heading' : 'title', level }), onLink);
    return;
  }
  const strong = spans.map((span) => ({ ...span, strong: true }));
  follow(ui.richText(strong, { level, tone: level > 4 ? 'secondary' : 'default' }), onLink);
}

function drawList(ui: Ui, { first, isTight, items }: ListBlock, onLink: OnLink): void {
  const options = { ...(first !== null && { first }), gap: isTight ? 4 : GAP };
  ui.bulletList(options, () => {
    for (const { isDone, blocks } of items) {
      ui.bulletItem(isDone === null ? {} : { done: isDone }, () => drawBlocks(ui, blocks, onLink));
    }
  });
}

function follow(link: string | null, onLink: OnLink): void {
  if (link !== null) onLink(link);
}
