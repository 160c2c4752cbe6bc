/**
 * State to take pictures of: more, longer and other texts than the example has. What a function takes is a part of the
 * state as it is; what it answers is written over it.
 */

/** @typedef {import('./samples/texts.mjs').State} State */

export * from './samples/comms.mjs';
export * from './samples/discussions.mjs';
export * from './samples/plans.mjs';
export * from './samples/settings.mjs';
export * from './samples/tickets.mjs';
