/**
 * What is asked of the state.
 * @typedef {object} State
 * @property {string} activeProject
 * @property {readonly Record<string, unknown>[]} projects
 * @property {readonly string[]} discRoles
 * @property {Readonly<Record<string, readonly { id: string }[]>>} discEntries
 * @property {Readonly<Record<string, string>>} activeTakes
 * @property {string} activeDiscussion
 */

/** The clock on the pictures' wall, ms since 1970. */
export const BEGIN = Date.parse('2026-03-02T10:24:00Z');
export const LONG =
  'Read the configuration of every package, also of those that are only installed when the machine has a graphics card';
/** Without a place to break it. */
export const UNBROKEN = `https://registry.example.com/packages/${'deeply-nested-scope/'.repeat(8)}index.json`;
export const JAPANESE = '区切り文字を最初の十行から推測し、壊れた行は理由とともに別のファイルに取り置く';
export const CHINESE = '从前十行推断分隔符，并把损坏的行连同原因写入另一个文件';
export const ARABIC = 'استنتج الفاصل من الأسطر العشرة الأولى، وضع الأسطر التالفة جانبًا مع سبب كل منها';
export const HEBREW = 'נחש את התו המפריד מתוך עשר השורות הראשונות (CSV, TSV)';
export const FOREIGN = [JAPANESE, CHINESE, ARABIC, HEBREW, `👩🏽‍💻 ${LONG}`];

/** Of forty things, every third long, every fifth in another script. @param {number} index @param {string} what */
export function titleOf(index, what) {
  if (index % 5 === 4) return FOREIGN[Math.floor(index / 5) % FOREIGN.length] ?? what;
  return index % 3 === 2 ? `${what} ${index + 1}: ${LONG}` : `${what} ${index + 1}`;
}
