import type { IndexAnswer, IndexRow } from "../../contract/index-ranking.ts";
import { notRankedWhy, peerGroup, profileTitle, type RankingSpeech } from "../../contract/ranking-told.ts";
import { csvLine } from "../../domain/spreadsheet.ts";
import { stages } from "../../measure/measure.ts";
import { packageVersion } from "./version.ts";

/** Names of columns stay as they are, so that other programs find them; what stands in them is in the reader's language. */
type Told = { answer: IndexAnswer; group: string; speech: RankingSpeech };
const columns: { name: string; of(row: IndexRow, told: Told): string | number | null }[] = [
  { name: "rank", of: ({ rank }) => rank },
  { name: "default_rank", of: ({ defaultRank }) => defaultRank },
  { name: "range_best", of: ({ range }) => range?.best ?? null },
  { name: "range_low_90", of: ({ range }) => range?.low ?? null },
  { name: "range_high_90", of: ({ range }) => range?.high ?? null },
  { name: "range_worst", of: ({ range }) => range?.worst ?? null },
  { name: "peer_rank", of: ({ peer }) => peer?.rank ?? null },
  { name: "peer_of", of: ({ peer }) => peer?.of ?? null },
  { name: "peer_group", of: ({ peer }, { speech }) => peer && peerGroup(peer, speech) },
  { name: "state", of: ({ subject }) => subject.state },
  { name: "id", of: ({ subject }) => subject.id },
  { name: "name", of: ({ subject }) => subject.name },
  { name: "score", of: ({ score }) => score },
  { name: "score_low_95", of: ({ interval }) => interval?.low ?? null },
  { name: "score_high_95", of: ({ interval }) => interval?.high ?? null },
  ...stages.map((stage) => ({ name: stage.replaceAll("-", "_"), of: ({ stages: of }: IndexRow) => of[stage] })),
  { name: "not_ranked_because", of: ({ reason }, { speech }) => reason && notRankedWhy(reason, speech) },
  { name: "change_of_rank", of: ({ change }) => change?.rank ?? null },
  { name: "change_of_score", of: ({ change }) => change?.score ?? null },
  { name: "rank_before", of: ({ change }) => change?.before.rank ?? null },
  { name: "score_before", of: ({ change }) => change?.before.score ?? null },
  { name: "accounts_proven", of: ({ subject }) => subject.accounts.proven },
  { name: "accounts_claimed", of: ({ subject }) => subject.accounts.claimed },
  { name: "profile", of: (_row, { answer, speech }) => profileTitle(answer.profile.name, speech) },
  {
    name: "own_interest",
    of: (_row, { answer: { ownOf }, speech }) =>
      ownOf && speech.say("index.own", { savedBy: ownOf.savedBy, name: ownOf.name }),
  },
  { name: "compared", of: (_row, { group }) => group },
  { name: "from", of: (_row, { answer: { period } }) => period?.from ?? null },
  { name: "before", of: (_row, { answer: { period } }) => period?.to ?? null },
  { name: "platforms", of: (_row, { answer: { platforms } }) => platforms.join(" ") },
  { name: "made_by", of: () => `Attaché ${packageVersion()}` },
];

/** A ranking as a table; each row carries the profile, its default rank and its range, since rows travel alone. */
export const indexCsv = (told: Told): string =>
  `\uFEFF${csvLine(columns.map(({ name }) => name))}${told.answer.rows
    .map((row) => csvLine(columns.map(({ of }) => of(row, told))))
    .join("")}`;
