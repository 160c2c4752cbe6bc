import type { Data } from '../../shared/data.js';

export interface TextFile {
  readonly name: string;
  readonly content: Blob;
}

/** Characters that a name has in no file system, or that lead somewhere else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u001f\u007f/\\:*?"<>|]+/g;
/** File systems take 255 bytes; a character has up to four. */
const LONGEST_NAME = 60;

/**
 * The file that hot code asks for by `services.files.exportText(name, text)`.
 * @throws what is wrong with them: it becomes the service's reply
 */
export function textFile(name: Data | undefined, text: Data | undefined): TextFile {
  const where = 'services.files.exportText(name, text)';
  if (typeof name !== 'string' || name.trim() === '')
    throw new Error(
      `${where}: the name is ${typeof name === 'string' ? 'empty' : typeof name}; expected one such as 'notes.md'`,
    );
  if (typeof text !== 'string') throw new Error(`${where}: the text is ${typeof text}; expected a string`);
  return { name: fileName(name.trim()), content: new Blob([text], { type: typeOf(name) }) };
}

function fileName(name: string): string {
  // A name that begins with a dot is hidden.
  const safe = name.replaceAll(FORBIDDEN, '-').replace(/^\.+/, '-');
  const dot = safe.lastIndexOf('.');
  const ending = dot > 0 ? safe.slice(dot) : '';
  if ([...safe].length <= LONGEST_NAME || ending.length > 10)
    return [...safe].slice(0, LONGEST_NAME).join('');
  return [...safe.slice(0, dot)].slice(0, LONGEST_NAME - ending.length).join('') + ending;
}

function typeOf(name: string): string {
  if (/\.md$/i.test(name)) return 'text/markdown;charset=utf-8';
  return /\.json$/i.test(name) ? 'application/json' : 'text/plain;charset=utf-8';
}
