import { defineHotModule } from 'rekindle';
import { renderLinkDialog } from './links/link-dialog.js';
import { renderMarkdown } from './render-markdown.js';
import { initialState, schema } from './state.js';

/** Texts in Markdown, drawn for whoever asks. */
export default defineHotModule({
  name: 'markdown',
  version: 1,
  stateKeys: ['linkToOpen', 'linkRequest'],
  initialState,
  schema,
  transientKeys: ['linkToOpen', 'linkRequest'],
  targets: { renderMarkdown, renderLinkDialog },
});
