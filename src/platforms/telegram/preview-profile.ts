import { SourceError, type SourceProfile, type Web } from "../connector.ts";
import { sourceProfile } from "../source-page.ts";
import { channelIdAt } from "./preview-message.ts";
import { doorPage, isRounded, type PreviewPage, roundedCount } from "./preview-page.ts";

/** The channel as the page's head describes it. A rounded number of subscribers is asked for again where it stands whole. */
export async function previewProfile(
  { channel, messages }: PreviewPage,
  { web, base, handle }: { web: Web; base: string; handle: string },
): Promise<SourceProfile> {
  const printed = channel.counters.get("subscriber") ?? null;
  const whole = printed !== null && isRounded(printed) ? await wholeCount(web, `${base}/${handle}`) : null;
  return sourceProfile({
    id: messages.map(({ tag }) => channelIdAt(tag)).find((id) => id !== null) ?? null,
    handle: channel.handle ?? messages[0]?.tag.attribs["data-post"]?.split("/")[0] ?? null,
    name: channel.name,
    counters: { followers: whole ?? (printed === null ? null : roundedCount(printed)) },
  });
}

/** A second page for a better number is a courtesy: where it fails, the rounded one stays. */
async function wholeCount(web: Web, address: string): Promise<number | null> {
  try {
    const { body } = await web.get(address, { headers: { "accept-language": "en" } });
    return doorPage(new TextDecoder().decode(body)).subscribers;
  } catch (cause) {
    if (cause instanceof SourceError) return null;
    throw cause;
  }
}
