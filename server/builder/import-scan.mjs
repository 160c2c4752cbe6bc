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
 * What a module takes from others and gives to them.
 * @typedef {object} ModuleScan
 * @property {readonly ImportUse[]} imports those that have their specifier written out
 * @property {readonly string[]} exports names
 * @property {readonly string[]} stars specifiers of `export * from`
 */

/**
 * @param {string} code as esbuild prints it, which makes the clauses' form a known one
 * @returns {ModuleScan}
 */
export function scanModule(code) {
  const [imports, exports] = parsed(code);
  const names = [];
  const stars = [];
  for (const found of exports) {
    if (found.type === 'reexport-all') stars.push(found.from);
    else names.push(found.name);
  }
  return {
    imports: literalImports(imports).map(({ specifier, importStart, start, isDynamic }) => ({
      specifier,
      names: namesIn(code.slice(importStart, start)),
      isDynamic,
    })),
    exports: names,
    stars,
  };
}

/**
 * Where a source text imports something, 1-based: the specifier's first character.
 * @param {string} text TypeScript or JavaScript
 * @param {string} specifier
 */
export function placeOfImport(text, specifier) {
  const found = literalImports(parsed(text)[0]).find((use) => use.specifier === specifier);
  const before = text.slice(0, found?.start ?? 0).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** @param {ReturnType<typeof parse>[0]} imports */
function literalImports(imports) {
  const found = [];
  for (const { type, specifier, start, importStart, ...rest } of imports) {
    if (type === 'import-meta' || typeof specifier !== 'string') continue;
    if ('glob' in rest && rest.glob) continue;
    found.push({ specifier, start, importStart, isDynamic: type === 'dynamic' });
  }
  return found;
}

/** @param {string} code @returns {[imports: ReturnType<typeof parse>[0], exports: ReturnType<typeof parse>[1]]} */
function parsed(code) {
  try {
    const [imports, exports] = parse(code);
    return [imports, exports];
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
