import { checkString, UiError } from '../args.js';
import type { FrameCore } from '../frame-core.js';
import type { DrawnRows, Rows } from './drawn-rows.js';
import { scrollToOf, wantedOfFeed } from './feed-rows.js';
import type { ArticleProps, FeedProps } from './props.js';
import type { CollectionUi } from './ui.js';

const NONE: ReadonlySet<string> = new Set();
/** A row that nobody has seen is taken to be this high where hot code says nothing, for the check of the length alone. */
const USUAL_HEIGHT = 100;

export function feedUi(core: FrameCore, drawn: DrawnRows): CollectionUi['feed'] {
  return (label, options, row) => {
    const call = core.control('feed', label, options);
    const { where } = call;
    const { rowCount, rowId, rowLabel, rowText, scrollTo: _, ...given } = options;
    drawn.check(row, rowCount, { rowHeight: options.estimate ?? USUAL_HEIGHT }, where);
    const textOf = (index: number): string => core.builder.apart(() => row(index), where);
    const rows: Rows = { call, selected: NONE, rowCount, rowId, rowText: rowText ?? textOf };
    const view = core.view(call.claim.key);
    const scrollTo = scrollToOf(options, view);
    const props: FeedProps = { ...given, rowCount, label: call.shown };
    if (scrollTo) props.scrollTo = scrollTo;
    const { indices, gone } = wantedOfFeed(rows, view, scrollTo, options.stickToEnd === true);
    if (gone.length > 0) props.gone = [...gone];
    drawn.draw('feed', props, label, rows, indices, (index) => {
      const own: ArticleProps = drawn.rowProps(rows, index);
      const name: unknown = rowLabel?.(index);
      if (name !== undefined) {
        checkString(name, where, `the label of row ${index}`);
        if (name === '') throw new UiError(`${where}: the label of row ${index} is empty; expected its name`);
        own.label = name;
      }
      const body = (): void => {
        row(index);
        drawn.mark(rows, own, () => rowText?.(index) ?? core.builder.text);
      };
      drawn.container('article', rows, own, body);
    });
  };
}
