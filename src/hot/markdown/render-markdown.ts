import type { App } from 'rekindle';
import { documentOf } from './document/document.js';
import { MarkdownDrawing } from './draw/markdown-drawing.js';

export interface MarkdownOptions {
  /**
   * What the text is called, for tables in it. It is an id, too: unique in its window, list, list item, region or
   * `scope`.
   */
  label: string;
  /** Where lines break at the latest, CSS px. */
  maxWidth?: number;
}

declare module 'rekindle' {
  interface AppTargets {
    /**
     * Draws a text in Markdown: CommonMark with GitHub's tables, tasks, strikethrough and bare addresses. What it holds
     * can be seen and nothing else: HTML is text, images are not fetched, and a link asks first (rule X3). The same text
     * is parsed once, however often it is drawn, and a text that grows at its end is parsed again from its last block on.
     * @example
     * app.renderMarkdown(entry.content, { label: 'Answer', maxWidth: 720 });
     */
    renderMarkdown(text: string, options: MarkdownOptions): void;
  }
}

const TOO_LONG = 'From here on the text is too long to be laid out';

export function renderMarkdown(app: App, text: string, { label, ...sizing }: MarkdownOptions): void {
  const { ui, state } = app;
  const { blocks, rest } = documentOf(text);
  const drawing = new MarkdownDrawing(ui, label, (address, shown) => {
    state.linkToOpen = { address, text: shown };
  });
  ui.scope(label, () => {
    ui.column({ gap: 16, ...sizing }, () => {
      drawing.drawText(blocks);
      if (rest !== '') drawing.drawSource(rest, TOO_LONG);
    });
  });
}
