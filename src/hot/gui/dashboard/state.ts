/** What the MMA Dashboard keeps: how tracks and tickets are looked at. */
export const entries = {};

export const transientKeys = [] as const;

export function initialState(): Record<never, never> {
  return {};
}
