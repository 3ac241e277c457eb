import { demonstrationMark } from "./demonstration.ts";

/** Hands a file to the browser as a download; one from the invented world says so in its name. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const download = demonstrationMark() === null ? name : `demonstration-${name}`;
  const link = Object.assign(document.createElement("a"), { href, download });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
