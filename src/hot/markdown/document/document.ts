import type { Block } from './blocks.js';
import { tokensOf } from './markdown-parser.js';
import { BlockReader } from './read-blocks.js';

export function blocksOf(text: string): readonly Block[] {
  return new BlockReader(tokensOf(text)).readUntil();
}
