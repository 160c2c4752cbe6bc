import { freeze } from '../freeze.js';
import { Lru } from '../lru.js';
import type { Block } from './blocks.js';
import { cutIntoChunks } from './chunks.js';
import { affordableIn, costOf } from './cost.js';
import { MOST_BLOCKS, MOST_COST, MOST_DEPTH } from './limits.js';
import { type Definitions, definitionsIn, tokensOf } from './markdown-parser.js';
import { BlockReader, countBlocks } from './read-blocks.js';

/** A text as it is drawn. */
export interface MarkdownDocument {
  readonly blocks: readonly Block[];
  /** What is left of a text that is too long to be laid out; else empty. */
  readonly rest: string;
}

/** Weights are characters of source. */
const documents = new Lru<MarkdownDocument>(1_000_000);
const parsed = new Lru<readonly Block[]>(2_000_000);
const definitions = new Lru<Definitions>(500_000);
/** All definitions of a text, as JSON → a short name for them. */
const contexts = new Lru<string>(500_000);
const NO_CONTEXT = '0\n';
let contextsSoFar = 0;

/**
 * Parses a text, or remembers what came of it: an entry is drawn in each frame, and changes in few of them. What is
 * parsed of a text that has grown is its last chunk.
 */
export function documentOf(text: string): MarkdownDocument {
  const known = documents.get(text);
  if (known) return known;
  const made = makeDocument(text.replaceAll(/\r\n?/g, '\n'));
  documents.set(text, made, text.length);
  return made;
}

function makeDocument(text: string): MarkdownDocument {
  const beginning = affordableIn(text);
  const chunks = affordable(cutIntoChunks(beginning), beginning.length < text.length);
  const known = definitionsOf(chunks);
  const context = contextOf(known);
  const blocks: Block[] = [];
  let length = 0;
  let count = 0;
  for (const chunk of chunks) {
    const made = blocksOf(chunk, known, context);
    count += countBlocks(made);
    if (count > MOST_BLOCKS) break;
    blocks.push(...made);
    length += chunk.length;
  }
  return { blocks, rest: text.slice(length) };
}

/** The chunks from the beginning on that may be parsed; the last one may be torn. */
function affordable(chunks: readonly string[], isTorn: boolean): readonly string[] {
  let cost = 0;
  const end = chunks.findIndex((chunk, index) => {
    cost += costOf(chunk);
    return cost > MOST_COST || (isTorn && index === chunks.length - 1);
  });
  return end < 0 ? chunks : chunks.slice(0, end);
}

/** Those of all chunks; the first of a name counts. */
function definitionsOf(chunks: readonly string[]): Definitions {
  const all: Record<string, Definitions[string]> = {};
  for (const chunk of chunks) {
    if (!chunk.includes(']:')) continue;
    let found = definitions.get(chunk);
    if (!found) {
      found = definitionsIn(chunk);
      definitions.set(chunk, found, chunk.length);
    }
    for (const [name, definition] of Object.entries(found)) all[name] ??= definition;
  }
  return all;
}

/** What to remember a chunk under besides its text: it is another one with other definitions around it. */
function contextOf(known: Definitions): string {
  if (Object.keys(known).length === 0) return NO_CONTEXT;
  const json = JSON.stringify(known);
  let name = contexts.get(json);
  if (name === undefined) {
    name = `${++contextsSoFar}\n`;
    contexts.set(json, name, json.length);
  }
  return name;
}

function blocksOf(chunk: string, known: Definitions, context: string): readonly Block[] {
  // Without a bracket it uses no definition, whatever they are.
  const key = (chunk.includes('[') ? context : NO_CONTEXT) + chunk;
  const cached = parsed.get(key);
  if (cached) return cached;
  const made = freeze(parse(chunk, known));
  parsed.set(key, made, key.length);
  return made;
}

function parse(chunk: string, known: Definitions): readonly Block[] {
  const tokens = tokensOf(chunk, known);
  if (tokens.some(({ level }) => level >= MOST_DEPTH)) {
    return [{ type: 'source', text: chunk.trimEnd(), reason: 'Nested too deep to be laid out' }];
  }
  return new BlockReader(tokens, chunk).readUntil();
}
