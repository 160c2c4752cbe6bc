/** Offers something as a file, for the user to keep: the browser saves it where it saves downloads. */
export function offerFile(document: Document, name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by the next task; the address is needed no longer.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
