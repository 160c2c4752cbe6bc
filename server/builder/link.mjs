import { sha256 } from './sha256.mjs';

const LINK = /rekindle-link:([0-9a-f]{16})/g;

/**
 * An id for a bundle, the same wherever the project lies.
 * @param {string} name
 */
export function bundleId(name) {
  return sha256(name, 'hex').slice(0, 16);
}

/** The id of a package's bundle. @param {string} specifier */
export function libraryId(specifier) {
  return bundleId(`package ${specifier}`);
}

/**
 * What stands in a bundle's text for the name of another one. Names tell of contents, so a bundle that was kept has to
 * call another by its new name without being made again.
 * @param {string} id
 */
export function linkTo(id) {
  return `rekindle-link:${id}`;
}

/** Ids that a text has links to. @param {string} code */
export function linksIn(code) {
  return new Set(Array.from(code.matchAll(LINK), ([, id = '']) => id));
}

/**
 * @param {string} code
 * @param {(id: string) => string} nameOf
 */
export function fillLinks(code, nameOf) {
  return code.replace(LINK, (_link, /** @type {string} */ id) => `./${nameOf(id)}`);
}
