import { account, accountId, accountUrl, handleFault } from "../../domain/account.ts";
import { actor } from "../../domain/actor.ts";
import { InputError } from "../../domain/errors.ts";
import type { Entry, ReadRow } from "../entries.ts";
import type { RegisterFile } from "../register-file.ts";
import { claim, has, type RegisterFormat } from "../register-format.ts";
import { itemLines, record, text } from "./json-values.ts";

const source = "unitedstates/congress-legislators";
const url = "https://github.com/unitedstates/congress-legislators";
const congress = "US/congress";
const platforms: Record<string, { platform: string; id: string | null }> = {
  twitter: { platform: "x", id: "twitter_id" },
  facebook: { platform: "facebook", id: null },
  youtube: { platform: "youtube", id: "youtube_id" },
  instagram: { platform: "instagram", id: "instagram_id" },
  mastodon: { platform: "mastodon", id: null },
  threads: { platform: "threads", id: null },
  bluesky: { platform: "bluesky", id: null },
};

/** Official accounts of members of the US Congress; the file names nobody, only identifiers of the Biographical Directory. */
export const usLegislators: RegisterFormat = {
  id: "us-legislators",
  title: "Social media of members of the US Congress (unitedstates project)",
  example: "legislators-social-media.yaml",
  source: url,
  needsOffice: true,
  recognise: ({ keys }) => has(keys, "id", "social"),
  read(file, context) {
    // The head of the file says whose accounts it takes; without it the office has to be given.
    const office =
      /Member of Congress/i.test(file.text.slice(0, 4000)) && !context.office ? "Member of Congress" : null;
    const rows = listOf(file).map(({ line, item }): ReadRow => {
      const ids = record(item.id);
      const social = record(item.social);
      const bioguide = text(ids?.bioguide);
      if (!bioguide || !social) return { line, rejected: "the item lacks id.bioguide or social", name: bioguide };
      const id = `US/person/bioguide-${bioguide.toLowerCase()}`;
      const name = `Member of Congress ${bioguide}`;
      const entries: Entry[] = [congressEntry(), personEntry(id, name, idsOf(ids))];
      const title = office ?? null;
      if (title)
        entries.push({
          kind: "office",
          office: {
            person: id,
            institution: congress,
            title,
            since: null,
            until: null,
            source,
            url,
            date: context.date,
          },
        });
      const faults: string[] = [];
      for (const [key, value] of Object.entries(social)) {
        const known = platforms[key];
        const handle = text(value);
        if (!known || !handle) continue;
        const fault = handleFault(known.platform, handle);
        if (fault) faults.push(fault);
        else
          entries.push(
            accountEntry(known.platform, handle, known.id ? text(social[known.id]) : null, id, context.date),
          );
      }
      const channel = text(social.youtube_id);
      if (channel && !text(social.youtube)) entries.push(accountEntry("youtube", channel, channel, id, context.date));
      return faults.length > 0
        ? { line, rejected: faults.join("; "), name: bioguide }
        : { line, class: "members", entries };
    });
    return { rows, notes: office ? ["office taken from the head of the file: “Member of Congress”"] : [] };
  },
};

/** Presidents and vice-presidents of the United States with their terms. */
export const usExecutive: RegisterFormat = {
  id: "us-executive",
  title: "Presidents and vice-presidents of the United States",
  example: "executive.yaml",
  source: url,
  needsOffice: false,
  recognise: ({ keys }) => has(keys, "id", "name", "terms") && !keys.includes("social"),
  read(file) {
    const titles: Record<string, string> = {
      prez: "President of the United States",
      viceprez: "Vice President of the United States",
    };
    const rows = listOf(file).map(({ line, item }): ReadRow => {
      const ids = record(item.id);
      const bioguide = text(ids?.bioguide) ?? text(ids?.govtrack);
      const named = record(item.name);
      const name = [named?.first, named?.last, named?.suffix].map(text).filter(Boolean).join(" ");
      const terms = Array.isArray(item.terms) ? item.terms.map(record) : [];
      if (!bioguide || !name || terms.length === 0)
        return { line, rejected: "the item lacks id, name or terms", name: name || null };
      const id = `US/person/bioguide-${bioguide.toLowerCase()}`;
      const entries: Entry[] = [personEntry(id, name, idsOf(ids), `${source}, executive`)];
      for (const term of terms) {
        const title = titles[text(term?.type) ?? ""] ?? text(term?.type);
        if (!title) continue;
        const since = text(term?.start);
        entries.push({
          kind: "office",
          office: {
            person: id,
            institution: "state:US",
            title,
            since,
            until: text(term?.end),
            source,
            url,
            date: null,
          },
        });
      }
      return { line, class: "persons", entries };
    });
    return { rows, notes: [] };
  },
};

function listOf(file: RegisterFile): { line: number; item: Record<string, unknown> }[] {
  const list = file.yaml();
  if (!Array.isArray(list))
    throw new InputError({ file: file.name }, "it is no YAML list", "Each item begins with “- id:”.");
  const lines = itemLines(file.text, /^- /gm);
  return list.map((value, at) => ({ line: lines[at] ?? 1, item: record(value) ?? {} }));
}

function congressEntry(): Entry {
  const record = actor({
    id: congress,
    kind: "institution",
    name: "Congress of the United States",
    role: "legislature",
    state: "US",
    parent: "state:US",
    sites: ["house.gov", "senate.gov", "congress.gov"],
    source,
  });
  return { kind: "actor", actor: record };
}

const personEntry = (id: string, name: string, ids: { scheme: string; value: string }[], from = source): Entry => ({
  kind: "actor",
  actor: actor({ id, kind: "person", name, state: "US", parent: "state:US", source: from }),
  ids,
});

const idsOf = (ids: Record<string, unknown> | null) =>
  ["bioguide", "govtrack", "wikidata"].flatMap((scheme) => {
    const value = text(ids?.[scheme]);
    return value ? [{ scheme, value }] : [];
  });

function accountEntry(
  platform: string,
  handle: string,
  userId: string | null,
  holder: string,
  date: string | null,
): Entry {
  const id = accountId(platform, handle);
  const record = account({ id, platform, handle, userId, url: accountUrl(platform, handle), holder, source });
  return {
    kind: "account",
    account: record,
    evidence: [claim("other", source, { url, date, note: "official accounts only, checked by volunteers" })],
  };
}
