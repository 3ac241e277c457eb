import { onlyThoseWithOne } from "../domain/missions-share.ts";
import { platformBrand } from "../domain/platform-brand.ts";
import { everybody, groups, known, type Measure, notKnown, ours, ratio } from "./measure.ts";
import { openAccounts, type Parts } from "./parts.ts";
import { listed, type Remark, remark } from "./words/remarks.ts";

const named = (platform: string): string => platformBrand(platform) ?? platform;

const base = { stage: "presence", subjects: groups, onePlatform: false, best: "high", source: ours } as const;

/** What a register holds beside accounts on social networks: sites, feeds, apps, speeches in a hall. */
export const sitesAndSpeech = ["website", "feed", "app", "speech"];
/** These, and accounts on a network that a study leaves unnamed. */
export const notNetworks = [...sitesAndSpeech, "own page", "social networks"];

const accountCount = (parts: Parts, platforms: readonly string[]): number =>
  openAccounts(parts).filter(({ platform }) => platforms.includes(platform)).length;

export const noneOpen = ({ subject }: Parts): Remark =>
  subject.accounts.length === 0
    ? "no account of it that is counted here is registered"
    : subject.accounts.every(({ platform }) => notNetworks.includes(platform))
      ? "no account of it on a network is registered"
      : "no account of it was open in this period";

/** Registered ones are counted; looked for and not found is 0; never looked for is not known. */
const counted = (given: {
  id: string;
  title: string;
  unit: string;
  platforms: readonly string[];
  what: string;
}): Measure => ({
  ...base,
  id: given.id,
  title: given.title,
  unit: given.unit,
  formula: `${given.what} that the register holds for it as proven or claimed, and as open in the period; 0 only where somebody looked and found none.`,
  caution: "What is not registered and was not looked for is not known.",
  needs: ["register"],
  read(parts) {
    const found = accountCount(parts, given.platforms);
    const looks = parts.register?.presences.filter(({ platform }) => given.platforms.includes(platform)) ?? [];
    const basis = { known: found + looks.length, of: Math.max(1, found + looks.length) };
    if (found > 0) return known(found, basis);
    if (looks.some(({ present }) => present))
      return notKnown("a source saw one, but does not say which or how many", basis);
    return looks.length > 0
      ? known(0, basis, "looked for and not found")
      : notKnown("not registered and not looked for", { known: 0, of: 1 });
  },
});

export const apps = counted({
  id: "apps",
  title: "Mobile apps",
  unit: "apps",
  platforms: ["app"],
  what: "Mobile apps",
});
export const feeds = counted({
  id: "feeds",
  title: "Feeds",
  unit: "feeds",
  platforms: ["feed"],
  what: "Feeds (RSS, Atom, JSON Feed)",
});

export const ownSites: Measure = {
  ...base,
  id: "own-sites",
  title: "Own sites",
  unit: "sites",
  formula: "Domains that the register gives for its foreign ministry (of a state), or for itself.",
  caution: "A domain in the register is a statement with a source; whether the site answers is not tested here.",
  needs: ["register"],
  read({ register }) {
    const sites = register?.sites ?? null;
    return sites === null || sites === 0
      ? notKnown("no site is registered for it", { known: 0, of: 1 })
      : known(sites, { known: 1, of: 1 });
  },
};

export const platformsCovered: Measure = {
  ...base,
  id: "platforms-covered",
  title: "Networks covered",
  unit: "networks",
  formula:
    "Different social networks on which it has a proven or claimed account in the register that was open in the period; a foreign ministry also those on which a published study saw it.",
  caution: "An account nobody registered is not known: this is the least number.",
  needs: ["register"],
  read(parts) {
    const networks = [...new Set(openAccounts(parts).map(({ platform }) => platform))]
      .filter((name) => !notNetworks.includes(name))
      .sort();
    const seen =
      parts.register?.presences.filter(({ present, platform }) => present && !notNetworks.includes(platform)) ?? [];
    const all = [...new Set([...networks, ...seen.map(({ platform }) => platform)])].sort();
    const absent = (parts.register?.presences ?? []).filter(
      ({ present, platform }) => !present && !all.includes(platform) && !notNetworks.includes(platform),
    );
    const basis = { known: all.length + absent.length, of: all.length + absent.length };
    if (all.length > 0) return known(all.length, basis, listed(all.map(named)));
    return absent.length > 0
      ? known(0, basis, "looked for and not found")
      : notKnown(noneOpen(parts), { known: 0, of: 0 });
  },
};

export const missionsWithAccount: Measure = {
  ...base,
  id: "missions-with-account",
  title: "Missions with an account",
  unit: "share of missions checked and in force",
  formula:
    "Missions in force with a proven or claimed account (on the platform asked, or on any network: a site alone is none), divided by the missions in force that were checked: they have one, or were looked for.",
  caution:
    "The rest is unknown, not absent: the basis says how many of the missions in force were checked. Where a source lists accounts alone, and nobody looked in vain, the share is not known. A mission that a source looked for counts as in force; one that nobody looked for, and whose source does not say whether it is in force, stays out. Consulates are not counted.",
  needs: ["register"],
  subjects: ["state"],
  read({ register }) {
    if (!register) return notKnown("missions belong to states");
    const { withAccount, checked, inForce, notKnownInForce } = register.missions;
    const note =
      notKnownInForce > 0
        ? remark("{count} more missions: not known whether in force", { count: notKnownInForce })
        : null;
    const basis = { known: checked, of: inForce };
    if (onlyThoseWithOne(register.missions))
      return notKnown("nobody looked for missions without an account: only those with one are told", basis);
    const why = inForce === 0 ? "no mission known to be in force is registered" : "no mission in force was checked";
    return ratio(withAccount, checked, basis, why, note);
  },
};

export const profileCompleteness: Measure = {
  ...base,
  id: "profile-completeness",
  title: "Completeness of the profiles",
  unit: "share of entries filled",
  formula:
    "Of five entries an account’s profile should have in the register (handle, address, languages, opening date, dated evidence), the share that is filled, over all its accounts.",
  caution:
    "Tells of what is known about the profiles, as far as it was registered; a full profile that nobody entered looks empty.",
  needs: [],
  subjects: everybody,
  read({ subject: { accounts } }) {
    const filled = accounts.reduce(
      (sum, one) =>
        sum +
        [one.handle, one.url, one.languages === "[]" ? null : one.languages, one.since, one.evidenceDate].filter(
          (entry) => entry !== null,
        ).length,
      0,
    );
    return ratio(
      filled,
      accounts.length * 5,
      { known: accounts.length, of: accounts.length },
      "no account of it that is counted here is registered",
    );
  },
};

export const platformFit: Measure = {
  ...base,
  id: "platform-fit",
  title: "Platform fit",
  unit: "share of the networks its public uses most",
  formula:
    "Of the n networks that a source names as most used in the host country (for a state and its ministry: its own country), the share on which the institution is known to have an account.",
  source: { title: "Attaché’s own definition, after the comparison in Tassilova et al. 2018", url: null },
  caution:
    "On the others it has no known account: it may have one nobody registered. Source and year of the list stand beside it; a list need not be complete.",
  needs: ["register"],
  read({ register }) {
    const fit = register?.fit;
    if (!fit) return notKnown("no source here says which networks are used most in the host country");
    if (!fit.isTold)
      return notKnown("no account of it that is counted here is registered", { known: 0, of: fit.networks.length });
    const has = fit.networks.filter(({ has }) => has === true).map(({ platform }) => platform);
    const told = fit.networks.filter(({ has }) => has !== null).length;
    const rest = fit.networks.filter(({ has }) => has !== true).map(({ platform }) => platform);
    return {
      ...known(has.length / fit.networks.length, { known: told, of: fit.networks.length }),
      note: remark("{has} of {of} ({year}, {source}): on {on}; no known account on {rest}", {
        has: has.length,
        of: fit.networks.length,
        year: fit.year,
        source: fit.source,
        on: has.length > 0 ? has.map(named) : remark("none"),
        rest: rest.length > 0 ? rest.map(named) : remark("none"),
      }),
    };
  },
};

export const headsWithAccount: Measure = {
  ...base,
  id: "heads-with-account",
  title: "Heads of state and government with an account of their own",
  unit: "share of persons in office",
  formula:
    "Persons in office as head of state or of government who hold a proven or claimed account (on the platform asked, or on any), or were seen with one, divided by the persons in office whom the register lists.",
  source: {
    title:
      "Twiplomacy: 68 % of the heads of state and government of the 193 UN members (Tursunmuratov & Menglieva, undated)",
    url: null,
  },
  caution:
    "The denominator is persons in office, as listed; who is not in the register is in neither number. Who is listed without dates counts on any day, and is named. Of some nobody may have looked for an account: this is the least share, and the basis says of how many it is known.",
  needs: ["register"],
  subjects: ["state"],
  read({ register }) {
    if (!register) return notKnown("heads of state and government belong to states");
    const { inOffice, withAccount, checked, undated } = register.heads;
    const basis = { known: checked, of: inOffice };
    const note =
      undated.length > 0
        ? remark("in office as listed, since when and until when is not known: {persons}", { persons: undated })
        : null;
    return inOffice > 0 && checked === 0
      ? notKnown("no account of a person in office is registered, and nobody looked for one", basis)
      : ratio(withAccount, inOffice, basis, "no person in office is registered", note);
  },
};
