import type { CollectionKinds } from '../../../../shared/ui/collections/props.js';
import type { Definitions } from '../kind.js';

export const collectionKinds: Definitions<CollectionKinds> = {};
