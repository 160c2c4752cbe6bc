/** What the Project Settings window keeps: what is looked at in it. */
export const entries = {};

export const transientKeys = [] as const;

export function initialState(): Record<never, never> {
  return {};
}
