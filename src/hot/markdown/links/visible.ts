/**
 * Characters that turn the direction of the text around them, or are not seen at all: with them a text can read as
 * another one than it is (“Trojan Source”, CVE-2021-42574; Unicode Technical Report 36).
 */
const UNSEEN = /[\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

/** The same text with its unseen characters written out, such as `⟨U+202E⟩`. */
export function withUnseenShown(text: string): string {
  return text.replaceAll(UNSEEN, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `⟨U+${code}⟩`;
  });
}
