import { at, text } from "../json.ts";
import { entryIn } from "./feed/format.ts";
import { readLayout } from "./page/format.ts";
import { statementHtml } from "./page/read-page.ts";

/** The HTML of a statement as it was collected, and the address its links start from; null where it came without HTML. */
export function articleHtml(content: unknown): { html: string; base: string } | null {
  const page = text(at(content, "page"));
  if (page !== null) {
    const whole = text(at(content, "html"));
    const html = whole === null ? null : statementHtml(whole, page, readLayout(at(content, "layout")));
    return html === null ? null : { html, base: page };
  }
  const feed = text(at(content, "feed"));
  const entry = feed === null ? null : entryIn(content, feed);
  return entry?.html ? { html: entry.html, base: entry.link ?? feed ?? "" } : null;
}
