import { platformBrand } from "../domain/platform-brand.ts";
import type { IndexAnswer, IndexRow, NotRankedView, StageName } from "./index-ranking.ts";
import type { RankingLine, RankingTold } from "./ranking-picture.ts";

/** How page and report speak: a word by its path, numbers and days as their language writes them. */
export type RankingSpeech = {
  say(path: string, values?: Record<string, string | number>): string;
  /** Our word for what the server names by a code, or what it printed. */
  sayOr(path: string, printed: string): string;
  decimal(value: number, digits: number): string;
  /** Between the members of a list. */
  comma: string;
  /** A date as exactly as it is known. */
  day(date: string): string;
};

const stages = ["presence", "customization", "up-to-dateness", "engagement", "diplomacy"] as const;

/** The API's `to` is the first day that is out; a reader's is the last that is in. */
const lastDay = (to: string): string => new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10);

const changed = ", changed";

/** The name of a profile; that its weights were moved is said in the reader's language. */
export const profileTitle = (name: string, { say }: Pick<RankingSpeech, "say">): string =>
  name.endsWith(changed) ? say("index.changed", { name: name.slice(0, -changed.length) }) : name;

export const platformWord = (platform: string, { sayOr }: Pick<RankingSpeech, "sayOr">): string =>
  platformBrand(platform) ?? sayOr(`platforms.${platform}`, platform);

/** The rank among peers, as words: it stands beside every rank. */
export function peersOf({ peer }: Pick<IndexRow, "peer">, speech: Pick<RankingSpeech, "say" | "sayOr">) {
  const { say } = speech;
  if (!peer) return say("index.noPeers");
  return say("index.peerOf", { rank: peer.rank, of: peer.of, group: peerGroup(peer, speech) });
}

export const peerGroup = (
  { kind, group }: NonNullable<IndexRow["peer"]>,
  { say, sayOr }: Pick<RankingSpeech, "say" | "sayOr">,
): string => (kind === "settings" ? say("index.settingsPeers") : sayOr(`regions.${group}`, group));

export type NotRankedGroup = { reason: NotRankedView | null; why: string | null; same: IndexRow[] };

/** Those who lack a rank, by the reason; how many posts lack a date is added up over all of whom it is said. */
export function byReason(rows: readonly IndexRow[]): NotRankedGroup[] {
  const groups = Map.groupBy(rows, ({ reason }) => JSON.stringify(reason && { ...reason, posts: undefined }));
  return [...groups.values()].map((same): NotRankedGroup => {
    const { reason, why } = same[0]!;
    if (reason?.posts === undefined) return { reason, why, same };
    return { reason: { ...reason, posts: same.reduce((sum, one) => sum + (one.reason?.posts ?? 0), 0) }, why, same };
  });
}

/** Why there is no rank, in the reader's language. */
export function notRankedWhy(
  { code, ...filled }: NotRankedView,
  speech: Pick<RankingSpeech, "say" | "sayOr" | "comma">,
): string {
  const { say, comma } = speech;
  return say(`notRanked.${code}`, {
    platforms: filled.platforms?.map((one) => platformWord(one, speech)).join(comma) ?? "",
    missing: filled.missing?.map((stage) => missingStage(stage, filled.unknown ?? [], speech)).join(comma) ?? "",
    known: filled.known ?? 0,
    of: filled.of ?? 0,
    needed: filled.needed ?? 0,
    posts: filled.posts ?? 0,
  });
}

/** “engagement (Interactions per post)”: the stage, and which of its criteria are not known. */
function missingStage(
  stage: StageName,
  unknown: NonNullable<NotRankedView["unknown"]>,
  { say, sayOr, comma }: Pick<RankingSpeech, "say" | "sayOr" | "comma">,
): string {
  const names = unknown.flatMap((one) =>
    one.stage === stage ? [sayOr(`measureNames.${one.criterion}`, one.title)] : [],
  );
  return names.length === 0 ? say(`stage.${stage}`) : `${say(`stage.${stage}`)} (${names.join(comma)})`;
}

export const rankingLines = (rows: readonly IndexRow[], speech: RankingSpeech): RankingLine[] =>
  rows.map(({ rank, range, defaultRank, subject, score, interval, peer }) => ({
    rank,
    range,
    default: defaultRank === null ? speech.say("index.noDefault") : String(defaultRank),
    name: subject.name,
    peers: peersOf({ peer }, speech),
    score,
    scoreText: score === null ? "" : speech.decimal(score, 1),
    interval,
  }));

/** What travels inside the picture: profile and weights, own interest, period, platforms, who is not ranked. */
export function rankingTold(answer: IndexAnswer, notRanked: number, now: number, speech: RankingSpeech): RankingTold {
  const { say, decimal, day, comma } = speech;
  const { period, before, profile, ownOf, platforms } = answer;
  const bounds = (of: { from: string; to: string }) => ({ from: day(of.from), to: day(lastDay(of.to)) });
  const joined = (parts: readonly (string | false | null)[], by: string) => parts.filter(Boolean).join(by);
  return {
    title: say("picture.title"),
    own: ownOf && say("index.own", { savedBy: ownOf.savedBy, name: ownOf.name }),
    facts: [
      joined(
        [
          say("picture.profile", { name: profileTitle(profile.name, speech) }),
          profile.savedBy && say("weights.by", { savedBy: profile.savedBy }),
        ],
        comma,
      ),
      stages.map((stage) => `${say(`stage.${stage}`)} ${decimal(profile.stages[stage] ?? 0, 2)}`).join(" · "),
      joined(
        [
          period === null
            ? say("index.noPeriod")
            : say("index.period", { ...bounds(period), days: say("index.days", { count: period.days }) }),
          before && say("index.before", bounds(before)),
          platforms.length > 0 &&
            say("index.platforms", { list: platforms.map((one) => platformWord(one, speech)).join(comma) }),
        ],
        " ",
      ),
      say("picture.columns"),
    ],
    columns: {
      rank: say("index.rank"),
      range: say("index.range"),
      default: say("index.default"),
      name: say("index.state"),
      score: `${say("index.score")} (${say("index.scoreUnit")})`,
    },
    caption: joined(
      [
        notRanked > 0 && say("picture.more", { count: notRanked }),
        say("picture.made", { date: day(new Date(now).toISOString().slice(0, 10)) }),
      ],
      " ",
    ),
  };
}
