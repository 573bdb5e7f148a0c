/** A file's name without the characters that no file system takes. */
export const safeName = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, "-");

/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: BlobPart, type = "application/octet-stream"): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
