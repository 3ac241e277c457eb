import type { Web } from "../connector.ts";
import { attribute, byName, firstByClass, parseHtml } from "../markup.ts";

/** Addresses that a channel names in its own description, as t.me shows it to everybody. */
export async function telegramProfileLinks(handle: string, web: Web, base = "https://t.me"): Promise<string[]> {
  const { body } = await web.get(`${base}/s/${encodeURIComponent(handle)}`, { headers: { "accept-language": "en" } });
  const page = parseHtml(new TextDecoder().decode(body));
  const said = firstByClass(page, "tgme_channel_info_description") ?? firstByClass(page, "tgme_page_description");
  return said ? byName(said, "a").flatMap((link) => attribute(link, "href") ?? []) : [];
}
