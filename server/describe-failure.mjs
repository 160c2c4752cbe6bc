/**
 * A build error as plain text for a terminal or a bare page.
 * @param {import('../src/shared/manifest.js').BuildError} error
 */
export function describeFailure({ message, file, line, column, frame }) {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return [place === '' ? message : `${place}: ${message}`, frame]
    .filter((part) => part !== undefined)
    .join('\n');
}
