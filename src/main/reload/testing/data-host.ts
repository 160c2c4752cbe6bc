import type { LinkHost } from '../linker.js';

/** For Node, which imports data: addresses as a worker does blobs. */
export function dataHost(base: string, revoked: string[] = []): LinkHost {
  return {
    base,
    createUrl: (source) => `data:text/javascript,${encodeURIComponent(source).replaceAll("'", '%27')}`,
    revokeUrl: (url) => revoked.push(url),
  };
}
