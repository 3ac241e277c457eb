import { account, accountId, accountUrl, handleFault } from "../domain/account.ts";
import { actor } from "../domain/actor.ts";
import type { Evidence } from "../domain/standing.ts";
import type { Entry } from "./entries.ts";
import { missionForm, missionId, missionName } from "./mission-class.ts";
import { claim } from "./register-format.ts";

/** The list of missions that Wikidata knows as operating, by the database of embassies (CC0). */
export const missionsSource = "Wikidata, by database-of-embassies";

export const missionPlatforms = ["website", "facebook", "x", "youtube"] as const;

export type ListedMission = {
  /** Wikidata's item. */
  item: string;
  /** Code of the sending state, or of the organisation whose id is `body`. */
  sender: string;
  body: string | null;
  host: string;
  city: string | null;
  printedClass: string;
  latitude: number | null;
  longitude: number | null;
  since: string | null;
  /** Day of the list. */
  date: string | null;
  accounts: Readonly<Record<(typeof missionPlatforms)[number], readonly string[]>>;
};

/** A mission with its accounts. `seen`: ids that missions of the same list have taken; `leftOut` hears of what is no account. */
export function missionEntries(
  one: ListedMission,
  seen: Set<string>,
  leftOut: (platform: string, printed: string) => void,
): Entry[] {
  const place = { sender: one.sender, host: one.host, city: one.city, printedClass: one.printedClass };
  const suggested = missionId(place);
  const id = seen.has(suggested) ? `${suggested}-${one.item.toLowerCase()}` : suggested;
  seen.add(id);
  const mission = actor({
    id,
    kind: "mission",
    name: missionName(place),
    state: one.body ? null : one.sender,
    parent: one.body ?? `${one.sender}/mfa`,
    host: one.host,
    city: one.city,
    latitude: one.latitude,
    longitude: one.longitude,
    missionClass: one.printedClass,
    form: missionForm(one.printedClass),
    inForce: true,
    inForceOn: one.date,
    since: one.since,
    source: missionsSource,
  });
  const url = `https://www.wikidata.org/wiki/${one.item}`;
  const evidence = claim("wikidata", missionsSource, { url, date: one.date });
  const entries: Entry[] = [
    { kind: "actor", actor: mission, ids: [{ scheme: "wikidata", value: one.item }] },
    { kind: "evidence", about: id, evidence },
  ];
  for (const platform of missionPlatforms)
    for (const printed of one.accounts[platform]) {
      const entry = accountEntry(platform, printed, id, evidence);
      if (entry) entries.push(entry);
      else if (printed.trim()) leftOut(platform, printed.trim());
    }
  return entries;
}

function accountEntry(platform: string, printed: string, holder: string, evidence: Evidence): Entry | null {
  const handle = platform === "website" ? siteHandle(printed) : printed.trim();
  if (handle === null || handle === "" || handleFault(platform, handle)) return null;
  const url = platform === "website" ? printed.trim() : accountUrl(platform, handle);
  const { source: from } = evidence;
  return {
    kind: "account",
    account: account({ id: accountId(platform, handle), platform, handle, url, holder, source: from }),
    evidence: [evidence],
  };
}

/** A site is known by its address without protocol, “www.” and closing slash. */
export function siteHandle(address: string): string | null {
  try {
    const url = new URL(/^https?:\/\//i.test(address.trim()) ? address.trim() : `https://${address.trim()}`);
    if (!url.hostname.includes(".")) return null;
    const path = `${url.pathname}${url.search}`.replace(/\/+$/, "");
    return `${url.hostname.replace(/^www\./, "")}${path}`.toLowerCase();
  } catch {
    return null;
  }
}
