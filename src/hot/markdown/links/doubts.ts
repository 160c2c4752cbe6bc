import { type Address, openable } from './address.js';

/** Why a link may lead elsewhere than it seems to; empty if it says what it does. @param text that the link is shown as */
export function doubtsOf({ host, isInternational, hasUser }: Address, text: string): string[] {
  const doubts: string[] = [];
  const claimed = hostIn(text);
  if (claimed !== null && withoutWww(claimed) !== withoutWww(host)) {
    doubts.push(`Its text reads as ${claimed}, which is another site.`);
  }
  if (isInternational) {
    doubts.push(
      'The site’s name has letters that can look like those of another name. It is shown in ASCII.',
    );
  }
  if (hasUser) doubts.push('What stands before the @ is the name of a user, not of the site.');
  return doubts;
}

/** `README.md` names a file, although there are sites that end so. */
const FILES =
  /\.(md|rs|py|sh|ts|js|mjs|cjs|pl|zip|java|cc|cpp|so|ps|mov|app|json|html|css|txt|ya?ml|toml|lock)$/i;

/** The site that a text reads as the address of; null for texts that are none. */
function hostIn(text: string): string | null {
  const word = text.trim();
  if (!/^\S+$/.test(word)) return null;
  const isSite = /^[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{L}+(\/|$)/u.test(word) && !FILES.test(word);
  const address = openable(word) ?? (isSite ? openable(`https://${word}`) : null);
  return address?.host || null;
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}
