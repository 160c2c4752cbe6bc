import { dirname, isAbsolute, relative, sep } from 'node:path';

/**
 * How files are called in messages and source maps: relative to the project, or else to the parent of the folder
 * of hot modules. Absolute paths would tell a page more about the machine than it needs to know.
 * @param {{ root: string, hotDir: string }} folders
 * @returns {(file: string) => string}
 */
export function createDisplayPath({ root, hotDir }) {
  const bases = [root, dirname(hotDir)];
  return (file) => {
    for (const base of bases) {
      const path = relative(base, file);
      if (path !== '' && !isAbsolute(path) && path !== '..' && !path.startsWith(`..${sep}`)) {
        return path.split(sep).join('/');
      }
    }
    // Elsewhere still: the folder and the name, by which a person finds it.
    return file.split(sep).slice(-2).join('/');
  };
}
