import type { App } from 'rekindle';
import type { TierNumber } from './state.js';

/** What each tier is for; the instruction goes with all that is asked of it. */
export const TIERS: Readonly<Record<TierNumber, { readonly name: string; readonly instruction: string }>> = {
  1: {
    name: 'Orchestrator',
    instruction: 'You are the orchestrator of a software project. You split goals into tracks and tickets.',
  },
  2: {
    name: 'Tech lead',
    instruction: 'You are the tech lead of a software project. You decide how things are built, and say why.',
  },
  3: {
    name: 'Worker',
    instruction:
      'You are a developer. You do exactly the ticket that you are given, and answer with the result.',
  },
  4: {
    name: 'QA',
    instruction:
      'You are a tester. You look for what is wrong or missing, and answer with what you have found.',
  },
};

declare module 'rekindle' {
  interface AppTargets {
    /** Has a tier's tickets go to this model; blank: to the provider's own. */
    setTierModel(tier: TierNumber, model: string): void;
    /** Counts the tokens of all tiers anew. */
    clearTierTokens(): void;
  }
}

export function setTierModel({ state, step }: App, tier: TierNumber, model: string): void {
  if (state.tiers[tier].model === model) return;
  step(`Change the model of tier ${tier}`);
  state.tiers[tier].model = model;
}

export function clearTierTokens({ state }: App): void {
  for (const tokens of Object.values(state.tierTokens))
    Object.assign(tokens, { in: 0, out: 0, estimated: false });
}

/** The model to ask for, when it is not the provider's own. */
export function modelOf({ state }: App, tier: TierNumber): { model?: string } {
  const model = state.tiers[tier].model.trim();
  return model === '' ? {} : { model };
}
