import { type Said, said } from "../domain/said.ts";
import { spendDays } from "../domain/spend-period.ts";
import { everybody, known, type Measure, notKnown, ours } from "./measure.ts";
import type { RegisterPart } from "./parts.ts";
import { isoOf } from "./period.ts";
import { both, platformsSaid, type Remark, remark } from "./words/remarks.ts";

const fact = (given: {
  id: string;
  title: string;
  unit: string;
  measure: string;
  source: Measure["source"];
  caution: string;
  best: Measure["best"];
}): Measure => ({
  id: given.id,
  title: given.title,
  unit: given.unit,
  formula:
    "The value of the newest year at or before the end of the period; where sources differ, the one chosen in the register; until somebody chooses, the one that is a series over years, and where none or several are, no value. Never a mean.",
  source: given.source,
  caution: given.caution,
  stage: "context",
  needs: ["facts"],
  subjects: ["state"],
  onePlatform: false,
  best: given.best,
  facts: [given.measure],
  read({ facts }) {
    const found = facts.get(given.measure);
    if (!found) return notKnown("no source here gives it");
    const basis = { known: found.sources.length, of: found.sources.length };
    const note = found.date === null ? null : remark("of {date}", { date: found.date });
    const reading =
      found.value === null
        ? notKnown(found.why ?? "sources differ; choose one in the register", basis, note)
        : known(found.value, basis, note);
    return { ...reading, sources: found.sources };
  },
});

export const context: readonly Measure[] = [
  fact({
    id: "internet-share",
    title: "Internet users",
    unit: "percent of the population",
    measure: "internet-share",
    source: {
      title: "ITU / World Bank series, and figures that studies print",
      url: "https://data.worldbank.org/indicator/IT.NET.USER.ZS",
    },
    caution: "Two sources of one year can differ by twenty points: both are shown.",
    best: "high",
  }),
  fact({
    id: "egov-index",
    title: "UN e-government index",
    unit: "index 0 to 1",
    measure: "egov-index",
    source: { title: "UN E-Government Survey", url: "https://publicadministration.un.org/egovkb" },
    caution: "Every second year. It rates services to citizens, not diplomacy.",
    best: "high",
  }),
  fact({
    id: "press-freedom-rank",
    title: "Press freedom, rank",
    unit: "rank",
    measure: "press-freedom-rank",
    source: { title: "Reporters Without Borders, World Press Freedom Index", url: "https://rsf.org/en/index" },
    caution:
      "Ranks only: the scores of the files at hand lost their decimals. The list of ranked countries differs by year.",
    best: "low",
  }),
];

const noRatio: Remark =
  "the spend is for a whole campaign, not for a channel and period, so no ratio to an audience is formed";

/** Of spends for channels that were not asked for. */
const elsewhere = (spend: RegisterPart["spend"]): Said =>
  remark("the spend is for {platform}: ask for that platform", {
    platform: platformsSaid([...new Set(spend.flatMap(({ platform }) => platform ?? []))].sort()),
  });

export const campaignSpend: Measure = {
  id: "campaign-spend",
  title: "Campaign spend",
  unit: "as printed",
  formula:
    "What a source says a campaign cost, beside its followers: two facts. A ratio is formed only where the spend was for that channel and period.",
  source: { title: "Sheraliev 2023, after the US Federal Election Commission; the paper forms no ratio", url: null },
  caution: `No ratio: ${noRatio}.`,
  stage: "context",
  needs: ["register"],
  subjects: everybody,
  onePlatform: false,
  best: null,
  read({ register, platform: asked }) {
    const all = register?.spend ?? [];
    const spend = all.filter(({ platform }) => asked === null || platform === null || platform === asked);
    const [only] = spend;
    if (!only) return notKnown(all.length > 0 ? elsewhere(all) : "no source here gives a spend");
    const words = spend.map(
      ({ what, value, currency, period, source }) =>
        `${what}: ${value} ${currency}${period ? ` ${period}` : ""} (${source})`,
    );
    const isForChannel = spend.some(({ platform }) => platform !== null);
    const printed = words.map((one) => said(one));
    const note = [...printed, ...(isForChannel ? [] : [remark(noRatio)])].reduceRight((rest, one) => both(one, rest));
    return spend.length > 1
      ? notKnown("several spends are printed; they are not added", { known: spend.length, of: spend.length }, note)
      : known(only.value, { known: 1, of: 1 }, note);
  },
};

export const spendPerFollower: Measure = {
  ...campaignSpend,
  id: "spend-per-follower",
  title: "Spend per follower",
  unit: "currency per follower gained",
  formula:
    "Spend for a channel and period divided by the followers that the accounts of whoever spent it gained on that channel between the first and the last look in that period.",
  source: ours,
  caution:
    "Formed only where the spend was for that channel and period, and asked for both. Who followed need not have come through the spend.",
  needs: ["register", "counters"],
  read(parts) {
    const spend = parts.register?.spend ?? [];
    if (spend.length === 0) return notKnown("no source here gives a spend");
    const forChannel = spend.flatMap((one) => {
      const days = spendDays(one.period);
      return one.platform === null || days === null ? [] : [{ ...one, ...days, platform: one.platform }];
    });
    const [first] = forChannel;
    if (!first) return notKnown(noRatio);
    const same = forChannel.filter(
      ({ platform, start, end }) =>
        platform === parts.platform && start === isoOf(parts.period.from) && end === isoOf(parts.period.to - 1),
    );
    const [only] = same;
    if (!only) {
      const { platform, start, end } = first;
      const asked = { platform: platformsSaid([platform]), from: start, to: end };
      return notKnown(
        remark("the spend is for {platform} from {from} to {to}: ask for that platform and period", asked),
      );
    }
    if (same.length > 1) return notKnown("several spends are printed; they are not added");
    // Other accounts of a state gained their followers without it, and one of several not all that came of it.
    const own = new Set(parts.subject.accounts.map(({ id }) => id));
    if (only.accounts.some((id) => !own.has(id)))
      return notKnown(
        remark("the spend is for all accounts of {holder} there: ask for that holder", { holder: only.holder }),
      );
    // Where an end was left open, looks from before or after the spend may be here: they are none of its gain.
    const seen = only.accounts
      .flatMap((id) => parts.counters.get(id)?.followers ?? [])
      .filter(({ first: one, last }) => one.day >= parts.period.from && last.day < parts.period.to);
    const spans = seen.filter(({ first: one, last }) => last.day > one.day);
    const basis = { known: spans.length, of: only.accounts.length };
    if (spans.length === 0)
      return notKnown(
        seen.length > 0 ? "followers were seen once only" : "followers were not seen in this period",
        basis,
      );
    const gained = spans.reduce((sum, { first: one, last }) => sum + last.value - one.value, 0);
    return gained > 0
      ? known(
          only.value / gained,
          basis,
          remark("{value} {currency} for {count} followers gained", {
            value: only.value,
            currency: only.currency,
            count: gained,
          }),
        )
      : notKnown("no followers were gained in this period", basis);
  },
};
