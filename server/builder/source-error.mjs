/** @param {unknown} error */
export function errorCode(error) {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/**
 * Why a file or folder could not be read, without its absolute path, which Node puts into every such message.
 * @param {unknown} error
 */
export function whyUnreadable(error) {
  switch (errorCode(error)) {
    case 'ENOENT':
      return 'it is gone';
    case 'EACCES':
    case 'EPERM':
      return 'reading it is not permitted';
    case 'EISDIR':
      return 'it is a folder';
    case 'ENOTDIR':
      return 'a part of its path is not a folder';
    case 'ELOOP':
      return 'its symbolic links go in a circle';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open on this machine';
    default:
      return errorCode(error) || 'of an unknown error';
  }
}
