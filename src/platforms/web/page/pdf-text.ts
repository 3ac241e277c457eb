import { extractText, getDocumentProxy } from "unpdf";

const mostPages = 200;

/** Text of a PDF, a paragraph a page; null where it holds none (a scan) or cannot be opened. */
export async function pdfText(bytes: Uint8Array): Promise<string | null> {
  try {
    // The reader wants plain bytes, and takes them for itself; what came is still needed.
    const document = await getDocumentProxy(new Uint8Array(bytes), { disableFontFace: true, verbosity: 0 });
    try {
      if (document.numPages > mostPages) return null;
      const { text } = await extractText(document, { mergePages: false });
      const whole = text
        .map((page) => page.replace(/[^\S\n]+/g, " ").trim())
        .join("\n\n")
        .trim();
      return whole === "" ? null : whole;
    } finally {
      await document.loadingTask.destroy();
    }
  } catch {
    return null;
  }
}
