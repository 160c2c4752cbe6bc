import { c, cpp, java } from '@codemirror/legacy-modes/mode/clike';
import { css } from '@codemirror/legacy-modes/mode/css';
import { diff } from '@codemirror/legacy-modes/mode/diff';
import { go } from '@codemirror/legacy-modes/mode/go';
import { javascript, json, typescript } from '@codemirror/legacy-modes/mode/javascript';
import { python } from '@codemirror/legacy-modes/mode/python';
import { rust } from '@codemirror/legacy-modes/mode/rust';
import { shell } from '@codemirror/legacy-modes/mode/shell';
import { standardSQL } from '@codemirror/legacy-modes/mode/sql';
import { xml } from '@codemirror/legacy-modes/mode/xml';
import { yaml } from '@codemirror/legacy-modes/mode/yaml';
import { mixedHtml } from './html-mode.js';
import { markdown } from './markdown-mode.js';
import type { Mode } from './mode.js';

export interface Language {
  /** As it is shown. */
  readonly name: string;
  /** null: it has no colours. */
  readonly mode: Mode | null;
}

/** A language and all the names that people write behind a fence. */
const LANGUAGES: readonly (readonly [name: string, mode: Mode | null, written: string])[] = [
  ['TypeScript', typescript, 'typescript ts tsx mts cts'],
  ['JavaScript', javascript, 'javascript js jsx mjs cjs node'],
  ['JSON', json, 'json jsonc json5 jsonl'],
  ['Python', python, 'python py python3 pycon'],
  ['Bash', shell, 'bash sh shell zsh console shell-session shellsession'],
  ['HTML', mixedHtml as Mode, 'html htm xhtml vue svelte'],
  ['XML', xml, 'xml svg xsd xslt plist'],
  ['CSS', css, 'css'],
  ['Rust', rust, 'rust rs'],
  ['Go', go, 'go golang'],
  ['C', c, 'c h'],
  ['C++', cpp, 'c++ cpp cc cxx hpp'],
  ['Java', java, 'java'],
  ['SQL', standardSQL, 'sql postgres postgresql mysql sqlite'],
  ['YAML', yaml, 'yaml yml'],
  ['Markdown', markdown as Mode, 'markdown md'],
  ['Diff', diff, 'diff patch'],
  ['Plain text', null, 'text txt plain plaintext'],
];

const byName = new Map(
  LANGUAGES.flatMap(([name, mode, written]) =>
    written.split(' ').map((word): [string, Language] => [word, { name, mode }]),
  ),
);

/** The language that a fence names; undefined if it is not known, and for none. */
export function languageOf(written: string): Language | undefined {
  return byName.get(written.toLowerCase());
}
