/** Hands a file to the browser as a download. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = Object.assign(document.createElement("a"), { href, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
