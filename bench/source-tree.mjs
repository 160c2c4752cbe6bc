const FAN_OUT = 10;

/**
 * @typedef {object} SourceTree a hot module of so many source modules
 * @property {Record<string, string>} files
 * @property {string} leaf the file that is edited: the deepest one
 * @property {(text: string) => string} edited the leaf's text after an edit, which makes the app show `text`
 */

/**
 * A tree of source modules with fan-out 10, each of about 15 lines of TypeScript; the root is the hot module's
 * index. An edit appends one line to the deepest leaf.
 * @param {number} count
 * @returns {SourceTree}
 */
export function sourceTree(count) {
  /** @type {Record<string, string>} */
  const files = {};
  for (let index = 0; index < count; index += 1) files[fileOf(index)] = sourceOf(index, count);
  const leaf = fileOf(count - 1);
  return { files, leaf, edited: (text) => `${files[leaf]}note.text = ${JSON.stringify(text)};\n` };
}

/** @param {number} index */
function fileOf(index) {
  return index === 0 ? 'index.ts' : `part-${index}.ts`;
}

/**
 * @param {number} index
 * @param {number} count
 */
function sourceOf(index, count) {
  const children = [];
  for (let child = index * FAN_OUT + 1; child <= (index + 1) * FAN_OUT && child < count; child += 1)
    children.push(child);
  const imports = children.map(
    (child) => `import { describe as describe${child} } from './part-${child}.js';\n`,
  );
  const parts = children.map((child) => `    ...describe${child}(depth + 1),\n`);
  return `${index === 0 ? "import { type App, defineHotModule } from 'rekindle';\n" : ''}${imports.join('')}
interface Row {
  readonly id: number;
  readonly depth: number;
  text: string;
}

export const note: Row = { id: ${index}, depth: 0, text: 'first' };

/** Every row of this part of the tree, this one first. */
export function describe(depth: number): Row[] {
  return [
    { ...note, depth },
${parts.join('')}  ];
}
${index === 0 ? interfaceOf(count - 1) : ''}`;
}

/** @param {number} last id of the row that is shown */
function interfaceOf(last) {
  return `
function renderMainInterface(app: App): void {
  app.ui.window('Rows', { width: 420, height: 240 }, () => {
    const rows = describe(0);
    app.ui.text(rows.length + ' rows, the last one says: ' + rows.find(({ id }) => id === ${last})?.text);
  });
}

export default defineHotModule({ name: 'gui', targets: { renderMainInterface } });
`;
}
