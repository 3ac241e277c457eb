import { accountAtAddress } from "../domain/account-address.ts";
import { isoDay } from "../domain/partial-date.ts";
import { handleKey } from "../domain/platform.ts";
import { type Evidence, isOwnDomain } from "../domain/standing.ts";
import { SourceError, type Web } from "../platforms/connector.ts";
import { attribute, byName, parseHtml } from "../platforms/markup.ts";
import { telegramProfileLinks } from "../platforms/telegram/profile-links.ts";

export type SiteLinks = { evidence: Evidence[]; notes: string[] };

/** Platforms whose profiles can be read without a log-in, and the addresses such a profile names. */
const profileLinks: Record<string, (handle: string, web: Web) => Promise<string[]>> = {
  telegram: telegramProfileLinks,
};

const pagesAtMost = 5;

/**
 * Whether a site of the institution links to the account, and the account's own profile to the site. Both ways is a proof where
 * the domain is the institution's; where a platform hides its profiles, the site's link alone is a claim.
 */
export async function checkSiteLinks(
  { platform, handle }: { platform: string; handle: string },
  domains: readonly string[],
  web: Web,
): Promise<SiteLinks> {
  const notes: string[] = [];
  const asked = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (cause) {
      if (!(cause instanceof SourceError)) throw cause;
      // A page that could not be read is not one without the link.
      notes.push(cause.message);
      return null;
    }
  };
  const ofPlatform = profileLinks[platform];
  const named = ofPlatform ? await asked(() => ofPlatform(handle, web)) : null;
  if (!ofPlatform) notes.push(`${platform} shows no profile without a log-in, so only the site was asked`);
  const ours = (named ?? []).filter((link) => isOwnDomain(link, domains));
  const pages = [...new Set([...ours, ...domains.map(frontPage)])].slice(0, pagesAtMost);
  let back: string | null = null;
  for (const page of pages) {
    const links = back === null ? await asked(() => linksOf(page, web)) : null;
    if (links?.some((link) => isAccount(link, platform, handle))) back = page;
  }
  const evidence = (kind: Evidence["kind"], url: string, note: string): SiteLinks => ({
    evidence: [{ kind, source: "links of site and profile, checked both ways", url, date: isoDay(web.now()), note }],
    notes,
  });
  const [site] = ours;
  if (back && site) return evidence("two-way-link", back, `@${handle} names ${site}, and ${back} links to @${handle}`);
  if (back)
    return evidence(
      "one-way-link",
      back,
      `${back} links to @${handle}${named ? "; its profile does not name the site" : ""}`,
    );
  if (site) return evidence("one-way-link", site, `@${handle} names ${site}; the site does not link to it`);
  return { evidence: [], notes: [...notes, `@${handle} and ${domains.join(", ")} do not name each other`] };
}

const frontPage = (domain: string): string => (/^https?:\/\//i.test(domain) ? domain : `https://${domain}/`);

async function linksOf(page: string, web: Web): Promise<string[]> {
  const { body, url } = await web.get(page, { headers: { accept: "text/html" } });
  const html = parseHtml(new TextDecoder().decode(body));
  return byName(html, "a").flatMap((tag) => {
    const href = attribute(tag, "href");
    return href && URL.canParse(href, url) ? new URL(href, url).href : [];
  });
}

function isAccount(link: string, platform: string, handle: string): boolean {
  const found = accountAtAddress(link);
  return found?.platform === platform && handleKey(platform, found.handle) === handleKey(platform, handle);
}
