/** Of the app, by name. */
export const THEMES = /** @type {const} */ (['dark', 'light', 'nerv']);

/**
 * Those of the names that are among the words; all of them if none is.
 * @template {string} Name
 * @param {readonly Name[]} names
 * @param {readonly string[]} words
 * @returns {readonly Name[]}
 */
export function named(names, words) {
  const wanted = names.filter((name) => words.includes(name));
  return wanted.length > 0 ? wanted : names;
}

/** What a picture's file is called after what it shows. @param {string} title */
export function fileName(title) {
  return title.toLowerCase().replaceAll(/\W+/g, '-');
}
