import type { OptionRules } from '../option-rules.js';
import type { CollectionUi } from './ui.js';

export const collectionOptions: OptionRules<CollectionUi> = {};
