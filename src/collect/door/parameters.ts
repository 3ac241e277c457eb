import { decoded } from "./path.ts";
import type { People } from "./people.ts";
import { type Site, siteOf } from "./sites.ts";

const parameter =
  /(?<=[?&;]|%(?:25)*(?:3f|26))(screen_name|in_reply_to_screen_name|user_id|user|via|related|id|domain)((?:=|%(?:25)*3d)(?:@|%(?:25)*40)?)([\p{L}\p{N}_.~-]+)/giu;
const searched = /(?<![\p{L}\p{N}_])(from|to|via)((?::|%(?:25)*3a)(?:@|%(?:25)*40)?)([a-z0-9_]+)/giu;
/** A port and the full stop of the root may stand between the host and its path. */
const host = /[a-z0-9-]+(?:\.[a-z0-9-]+)+(?=\.?(?:(?::|%(?:25)*3a)\d*)?(?:\\?\/|%(?:25)*2f))/gi;

/** Names in the parameters of a platform's address: ?screen_name=, profile.php?id=, search?q=from:name. */
export function withoutParameters(text: string, people: People): string {
  const name = (site: Site, handle: string): string => {
    const { account, author } = people.byHandle(site.platform, decoded(handle));
    return account ? handle : author;
  };
  const inParameters = text.replace(parameter, (whole, key: string, equals: string, value: string, at: number) => {
    const site = siteBefore(text, at);
    return site?.parameters.has(key.toLowerCase()) ? key + equals + name(site, value) : whole;
  });
  return inParameters.replace(searched, (whole, word: string, colon: string, value: string, at: number) => {
    const site = siteBefore(inParameters, at);
    return site?.platform === "x" ? word + colon + name(site, value) : whole;
  });
}

/** The platform of the nearest host to the left in the same address. */
function siteBefore(text: string, at: number): Site | null {
  const stretch = /[^\s"'<>]*$/.exec(text.slice(Math.max(0, at - 400), at))?.[0] ?? "";
  const hosts = stretch.replace(/%(?:25)*2f/gi, "/").match(host);
  return siteOf(hosts?.at(-1) ?? "");
}
