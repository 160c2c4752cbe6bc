import * as v from 'valibot';

/** What code a tab runs, as far as other tabs must know to understand what it stores. */
export const codeVersionsSchema = v.object({
  /** Of the storage. */
  format: v.number(),
  /** Module name → version of its state. */
  modules: v.record(v.string(), v.number()),
});

export type CodeVersions = v.InferOutput<typeof codeVersionsSchema>;

/** Whether `code` may leave state behind that `other` cannot read. Of two tabs this may hold both ways. */
export function isBeyond(code: CodeVersions, other: CodeVersions): boolean {
  if (code.format > other.format) return true;
  return Object.entries(code.modules).some(([name, version]) => {
    const known = other.modules[name];
    return known !== undefined && version > known;
  });
}

/** Whether `code` reads all that `other` leaves behind, but not the other way round. */
export function isNewer(code: CodeVersions, other: CodeVersions): boolean {
  return isBeyond(code, other) && !isBeyond(other, code);
}
