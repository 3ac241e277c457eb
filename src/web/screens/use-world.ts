import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { IndexAnswer } from "../../contract/index-ranking.ts";
import type { DayPeriod } from "../../contract/measures.ts";
import type { MeasureTable, Overview } from "../../contract/overview.ts";
import { printedValue } from "../../domain/printed-value.ts";
import { isToday, lastDay } from "../period.ts";
import { index, measure, measures, settings } from "../questions.ts";
import { measureTitle, measureUnit } from "../words/measure-name.ts";
import { platformTitle } from "../words/platform-name.ts";
import { useWords, type WordsInHand } from "../words/use-words.ts";
import { type WorldRow, worldRows } from "../world/world-rows.ts";
import type { StateOption } from "./use-states.ts";

export type WorldSearch = { show?: string; on?: string; view?: string; proven?: string };

/** What the tiles show: one value a state, of whichever measure was chosen, in one form. */
export type World = {
  show: string;
  title: string;
  unit: string;
  /** Of which network, from which day to which; null: of all, at no time in particular. */
  asked: { platform: string | null; period: string | null };
  rows: readonly WorldRow[];
  /** Which end leads; null: the measure ranks nobody. */
  best: "high" | "low" | null;
  /** The choices: posts, the index, then every measure made for states. */
  choices: readonly { id: string; text: string }[];
  needsPlatform: boolean;
  own: string | null;
  /** Codes of the own state and its peers, the own one first. */
  peers: readonly string[];
  /** Of a ranking: by which weights, and how far its first place holds under others. */
  weighted: string | null;
  isWaiting: boolean;
  error: unknown;
  print(value: number): string;
};

export function useWorld(
  search: WorldSearch,
  posts: MeasureTable,
  states: readonly StateOption[],
  seen: Pick<Overview, "platforms" | "firstPostAt" | "lastPostAt">,
): World {
  const words = useWords();
  const { say, locale } = words;
  const { language } = locale;
  const show = search.show ?? "posts";
  const isMeasure = show !== "posts" && show !== "index";
  const list = useQuery({ ...measures(language), staleTime: 300_000 });
  const chosen = useQuery(settings());
  const declared = list.data?.rows.find(({ id }) => id === show);
  const platform = declared?.onePlatform ? (search.on ?? seen.platforms[0]?.platform) : search.on;
  const ranking = useQuery({ ...index({ group: "world", language }), enabled: show === "index" });
  const answer = useQuery({ ...measure(show, { language, platform }), enabled: isMeasure });
  const own = chosen.data?.ownState ?? null;
  const peers = useMemo(() => [...(own ? [own] : []), ...(chosen.data?.peers ?? [])], [own, chosen.data]);
  const best = isMeasure ? (answer.data?.measure.best ?? null) : "high";
  const rows = useMemo(() => {
    const values = new Map<string, number | null>();
    if (show === "posts") for (const row of posts.rows) values.set(row.state, row.posts);
    else if (show === "index")
      for (const { subject, score } of ranking.data?.rows ?? []) values.set(subject.state ?? "", score);
    else for (const { subject, value } of answer.data?.rows ?? []) values.set(subject.state ?? "", value);
    return worldRows(states, values, best, peers);
  }, [show, posts, ranking.data, answer.data, states, best, peers]);
  const unit = answer.data?.measure.unit ?? "";
  const print = useCallback(
    (value: number) =>
      show === "posts"
        ? locale.number(value)
        : show === "index"
          ? locale.decimal(value, 1)
          : printedValue(value, unit, locale),
    [show, locale, unit],
  );
  return {
    show,
    title:
      show === "posts"
        ? say("world.posts")
        : show === "index"
          ? say("world.score")
          : declared
            ? measureTitle(declared, words)
            : show,
    unit:
      show === "posts" ? "" : show === "index" ? say("world.scoreUnit") : declared ? measureUnit(declared, words) : "",
    asked: {
      platform: isMeasure && platform ? platformTitle(platform, words) : null,
      period:
        show === "posts" ? postsFromTo(seen, words) : askedPeriod(show === "index" ? ranking.data : answer.data, words),
    },
    rows,
    best,
    choices: [
      { id: "posts", text: say("world.posts") },
      { id: "index", text: say("world.score") },
      ...(list.data?.rows ?? [])
        .filter(({ subjects }) => subjects.includes("state"))
        .map((one) => ({ id: one.id, text: measureTitle(one, words) })),
    ],
    needsPlatform: isMeasure && declared?.onePlatform === true,
    own,
    peers,
    weighted: show === "index" && ranking.data ? weightedIn(ranking.data, words) : null,
    isWaiting: (show === "index" && ranking.isPending) || (isMeasure && answer.isPending),
    error: show === "index" ? ranking.error : isMeasure ? answer.error : null,
    print,
  };
}

function weightedIn({ rows, profile }: IndexAnswer, { say }: WordsInHand): string | null {
  const ranked = rows.filter(({ rank }) => rank !== null);
  const [first] = ranked;
  if (!first?.range) return null;
  const { best, worst } = first.range;
  return say("world.weighted", { profile: profile.name, name: first.subject.name, best, worst, of: ranked.length });
}

function askedPeriod(answer: { period: DayPeriod | null } | undefined, { say, locale }: WordsInHand): string | null {
  const period = answer?.period;
  if (!period || isToday(period)) return null;
  return say("methods.period", { from: locale.partial(period.from), to: locale.partial(lastDay(period.to)) });
}

function postsFromTo({ firstPostAt, lastPostAt }: Pick<Overview, "firstPostAt" | "lastPostAt">, words: WordsInHand) {
  if (firstPostAt === null || lastPostAt === null) return null;
  const { say, locale } = words;
  return say("overview.period", { from: locale.date(firstPostAt), to: locale.date(lastPostAt) });
}
