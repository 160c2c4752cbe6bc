/** An address to ask, or what is wrong with the base address, and what to do. */
export type Address = { readonly url: string } | { readonly problem: string };

const ADDRESS = /^https?:\/\/([^/?#\s]+)([^?#\s]*)(\?[^#\s]*)?(?:#\S*)?$/i;
/** People copy whole addresses out of manuals. */
const KNOWN_PATH = /\/(?:chat\/completions|completions|models)$/;

/**
 * @param base As it was typed, with or without a slash at its end: “http://localhost:11434/v1”.
 * @param path What of the protocol is asked for: “chat/completions”.
 */
export function addressOf(base: string, path: string): Address {
  const text = base.trim();
  const where = 'Enter one in Project Settings, Provider: http://localhost:11434/v1 for Ollama, say.';
  if (text === '') return { problem: `No base address is set. ${where}` };
  const parts = ADDRESS.exec(text);
  if (!parts) return { problem: `The base address “${text}” is no http(s) address. ${where}` };
  const [, host = '', folder = '', query = ''] = parts;
  if (host.includes('@'))
    return {
      problem: 'The base address has a user name or a password in it. Browsers send none: take it out.',
    };
  const scheme = /^https/i.test(text) ? 'https' : 'http';
  const trimmed = folder.replace(/\/+$/, '').replace(KNOWN_PATH, '').replace(/\/+$/, '');
  return { url: `${scheme}://${host}${trimmed}/${path}${query}` };
}
