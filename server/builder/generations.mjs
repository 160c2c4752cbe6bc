const KEPT = 3;

/**
 * @typedef {{ fileName: string, code: string, map: () => Promise<string> }} BundleFile
 */

/**
 * The files of the last builds that differed. A page that is one or two reloads behind, or that went back to its
 * last good code, still finds them and their source maps.
 */
export class Generations {
  /** Oldest first. @type {{ hash: string, files: Map<string, BundleFile> }[]} */
  #kept = [];

  /**
   * @param {string} hash
   * @param {Iterable<BundleFile>} files
   * @param {boolean} whole false: files of the newest generation belong to this one too
   */
  add(hash, files, whole) {
    const named = new Map(Array.from(files, (file) => [file.fileName, file]));
    const newest = this.#kept.at(-1);
    if (!whole && newest)
      for (const [name, file] of newest.files) if (!named.has(name)) named.set(name, file);
    this.#kept = [
      ...this.#kept.filter((generation) => generation.hash !== hash),
      { hash, files: named },
    ].slice(-KEPT);
  }

  /** @param {string} fileName */
  find(fileName) {
    for (const { files } of this.#kept) {
      const file = files.get(fileName);
      if (file) return file;
    }
    return undefined;
  }

  /** Makes what source maps were not asked for yet, which lets go of the graphs kept for them. */
  async makeMaps() {
    const files = this.#kept.flatMap((generation) => [...generation.files.values()]);
    await Promise.all(files.map((file) => file.map()));
  }

  /** All files of the newest generation. @returns {BundleFile[]} */
  get newest() {
    return [...(this.#kept.at(-1)?.files.values() ?? [])];
  }
}
