import { isoDay } from "../../domain/partial-date.ts";
import { type Evidence, isOwnDomain, judge, type Standing } from "../../domain/standing.ts";
import { SourceError, type Web } from "../connector.ts";
import { type Json, records, text } from "../json.ts";
import { attribute, byName, parseHtml } from "../markup.ts";
import { type Fediverse, fediverseAccount } from "./address.ts";
import { findAccount } from "./server.ts";

export type RelMe = {
  /** Rows as the register keeps them; empty where neither side points to the other. */
  evidence: Evidence[];
  /** What this evidence alone makes of the account, `domain` being the institution's own. */
  standing: Standing;
  /** Pages that could not be read, so that a failure is not taken for a missing link. */
  notes: string[];
};

/**
 * Whether a profile and a site point to each other by rel=me links: the profile in its fields, the site in a page on
 * `domain` that the profile names, or in its front page. Both ways is a proof where the domain is the institution's.
 */
export async function checkRelMe(account: string, domain: string, web: Web): Promise<RelMe> {
  const asked = fediverseAccount(account);
  if (!asked) throw new SourceError("unreadable", `“${account}” is no Fediverse account; write user@server`);
  const date = isoDay(web.now());
  const notes: string[] = [];
  const bare = { keys: new Map(), options: {} };
  const { found } = await findAccount(
    asked,
    { ...bare, address: account, since: null, cursor: null, revisit: [], known: () => false },
    web,
  );
  const profiles = profileAddresses(found, asked);
  const named = linksInFields(found).filter((link) => isOwnDomain(link, [domain]));
  const pages = [...new Set([...named, frontPage(domain)])].slice(0, 5);
  const back: string[] = [];
  for (const page of pages)
    try {
      if ((await relMeLinks(page, web)).some((link) => profiles.has(sameAddress(link)))) back.push(page);
    } catch (cause) {
      if (!(cause instanceof SourceError)) throw cause;
      notes.push(cause.message);
    }

  const evidence: Evidence[] = [];
  const row = (kind: Evidence["kind"], url: string, note: string) =>
    evidence.push({ kind, source: "rel=me links, checked both ways", url, date, note });
  const handle = `${asked.user}@${asked.host}`;
  const [ours] = back;
  if (ours && named.length > 0)
    row("two-way-link", ours, `${handle} names ${named[0]}, and ${ours} names the profile as its own`);
  else if (ours) row("one-way-link", ours, `${ours} names the profile; the profile does not name the site`);
  else if (named[0])
    row(
      "one-way-link",
      text(found.url) ?? named[0],
      `the profile names ${named[0]}; the site does not name the profile`,
    );
  return { evidence, standing: judge(evidence, [domain]).standing, notes };
}

const frontPage = (domain: string): string => (/^https?:\/\//i.test(domain) ? domain : `https://${domain}/`);

/** Addresses under which a site may name the profile. */
function profileAddresses(found: Json, { user, origin }: Fediverse): Set<string> {
  const all = [text(found.url), text(found.uri), `${origin}/@${user}`, `${origin}/users/${user}`];
  return new Set(all.flatMap((address) => (address ? sameAddress(address) : [])));
}

/** Without what makes no difference: scheme, “www.”, case, a slash at the end. */
const sameAddress = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "");

/** A field's value is HTML; Mastodon sets rel=me on every link in it. */
const linksInFields = (found: Json): string[] =>
  records(found.fields).flatMap(({ value }) =>
    byName(parseHtml(text(value) ?? ""), "a").flatMap((link) => attribute(link, "href") ?? []),
  );

async function relMeLinks(page: string, web: Web): Promise<string[]> {
  const answer = await web.get(page, { headers: { accept: "text/html" } });
  const html = parseHtml(new TextDecoder().decode(answer.body));
  return [...byName(html, "a"), ...byName(html, "link")].flatMap((tag) => {
    const relations = (attribute(tag, "rel") ?? "").toLowerCase().split(/\s+/);
    const href = attribute(tag, "href");
    return href && relations.includes("me") && URL.canParse(href, answer.url) ? new URL(href, answer.url).href : [];
  });
}
