import { init, parse } from 'es-module-lexer';

/**
 * An import in transpiled code.
 * @typedef {object} ImportUse
 * @property {string} specifier
 * @property {readonly string[]} names what is imported; '*' for the namespace as a whole
 * @property {boolean} isDynamic by `import()`
 */

await init;

/**
 * The imports of a module that have their specifier written out.
 * @param {string} code as esbuild prints it, which makes the clauses' form a known one
 * @returns {ImportUse[]}
 */
export function scanImports(code) {
  return literalImports(code).map((found) => ({
    specifier: found.specifier,
    names: namesIn(code.slice(found.importStart, found.start)),
    isDynamic: found.isDynamic,
  }));
}

/**
 * What a module exports, as far as its own text tells.
 * @param {string} code as esbuild prints it
 * @returns {{ names: string[], stars: string[] }} `stars`: specifiers of `export * from`
 */
export function scanExports(code) {
  const names = [];
  const stars = [];
  for (const found of parsed(code)[1]) {
    if (found.type === 'reexport-all') stars.push(found.from);
    else names.push(found.name);
  }
  return { names, stars };
}

/**
 * Where a source text imports something, 1-based: the specifier's first character.
 * @param {string} text TypeScript or JavaScript
 * @param {string} specifier
 */
export function placeOfImport(text, specifier) {
  const found = literalImports(text).find((use) => use.specifier === specifier);
  const before = text.slice(0, found?.start ?? 0).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** @param {string} code */
function literalImports(code) {
  const found = [];
  for (const { type, specifier, start, importStart, ...rest } of parsed(code)[0]) {
    if (type === 'import-meta' || typeof specifier !== 'string') continue;
    if ('glob' in rest && rest.glob) continue;
    found.push({ specifier, start, importStart, isDynamic: type === 'dynamic' });
  }
  return found;
}

/** @param {string} code @returns {Pick<ReturnType<typeof parse>, 0 | 1>} */
function parsed(code) {
  try {
    return parse(code);
  } catch {
    // The lexer knows less TypeScript than esbuild does; then a place is not told.
    return [[], []];
  }
}

/**
 * @param {string} clause `import a, { b as c } from "`, `export * from "`, `import("` …
 * @returns {string[]}
 */
function namesIn(clause) {
  if (/^import\s*\(/.test(clause) || /\*/.test(clause)) {
    return /^import\s+[\w$]+\s*,/.test(clause) ? ['default', '*'] : ['*'];
  }
  const names = [];
  if (/^import\s+[\w$]/.test(clause)) names.push('default');
  const braces = /\{([^}]*)\}/.exec(clause)?.[1] ?? '';
  for (const part of braces.split(',')) {
    const name = part.trim().split(/\s+as\s+/)[0];
    if (name) names.push(name);
  }
  return names;
}
