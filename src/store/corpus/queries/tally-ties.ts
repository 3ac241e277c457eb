import { hash } from "node:crypto";
import { codesOf, type Span, standing, type Tally, type TallyFile } from "../tally.ts";
import type { TieKeys } from "./measure-ties.ts";

type TiesAsked = Span & { platform: string | null };

export type Partner = { subject: string; way: "out" | "in"; other: string; posts: number; mentions: number };

/** `mentionDays`: mentions of others, by subject and day (subject × days + day), the subjects in the order of `subjects`. */
export type TieSums = { partners: Partner[]; subjects: readonly string[]; mentionDays: Float64Array };

/** Who addresses whom at all, with the number of mentions, and on which days: for hundreds of subjects at once. */
export function tieSums({ ties }: Tally, keys: TieKeys, asked: TiesAsked): TieSums {
  const codes = codesOfKeys(keys);
  const { subjects, ends } = codes;
  const days = asked.to - asked.from;
  const size = subjects.length * ends.length;
  const posts = { out: new Float64Array(size), in: new Float64Array(size) };
  const mentions = { out: new Float64Array(size), in: new Float64Array(size) };
  const mentionDays = new Float64Array(subjects.length * days);
  for (const one of ties)
    walk(one, codes, asked, (from, to, count, isMention, day) => {
      for (const subject of from.subjects) {
        const at = subject * ends.length + to.end;
        posts.out[at]! += count;
        if (!isMention) continue;
        mentions.out[at]! += count;
        mentionDays[subject * days + day - asked.from]! += count;
      }
      for (const subject of to.subjects) {
        const at = subject * ends.length + from.end;
        posts.in[at]! += count;
        if (isMention) mentions.in[at]! += count;
      }
    });
  const partners = (["in", "out"] as const).flatMap((way) =>
    subjects.flatMap((subject, s) =>
      ends.flatMap((other, e): Partner[] => {
        const at = s * ends.length + e;
        return posts[way][at]! > 0
          ? [{ subject, way, other, posts: posts[way][at]!, mentions: mentions[way][at]! }]
          : [];
      }),
    ),
  );
  return { partners, subjects, mentionDays };
}

/** An account: what it stands for, and the subjects it is a member of. */
type Side = { end: number; subjects: readonly number[] };
type Codes = { subjects: string[]; ends: string[]; byAccount: Map<string, Side>; byHandle: Map<string, Side[]> };

function codesOfKeys({ members, ends, handles }: TieKeys): Codes {
  const subjects = [...new Set(members.map(({ subject }) => subject))].sort();
  const names = [...new Set(ends.map(({ end }) => end))].sort();
  const subjectCode = new Map(subjects.map((name, at) => [name, at]));
  const endCode = new Map(names.map((name, at) => [name, at]));
  const memberOf = Map.groupBy(members, ({ account }) => account);
  const sides = new Map(
    ends.map(({ account, end }): [string, Side] => [
      account,
      {
        end: endCode.get(end)!,
        subjects: (memberOf.get(account) ?? []).map(({ subject }) => subjectCode.get(subject)!),
      },
    ]),
  );
  const named = new Map<string, Set<Side>>();
  for (const { platform, handle, account } of handles) {
    const side = sides.get(account);
    if (!side) continue;
    const key = numberOf(`${printed.has(platform) ? "x" : platform}\n${handle}`);
    named.set(key, (named.get(key) ?? new Set()).add(side));
  }
  return {
    subjects,
    ends: names,
    byAccount: new Map([...sides].map(([account, side]) => [numberOf(account), side])),
    byHandle: new Map([...named].map(([key, of]) => [key, [...of]])),
  };
}

/** Handles printed on a site or in a speech are those of X. */
const printed = new Set(["website", "feed", "speech"]);

/** As DuckDB's md5_number_lower, by which the sums know accounts and handles. */
const numberOf = (name: string): string => hash("md5", name, "buffer").readBigUInt64LE(8).toString();

/** Each row of a file between two ends that differ: whom one addresses at home counts for nothing. */
function walk(
  one: TallyFile,
  { byAccount, byHandle }: Codes,
  { from, to, platform }: TiesAsked,
  take: (from: Side, to: Side, posts: number, isMention: boolean, day: number) => void,
): void {
  const { file } = one;
  const rows = { file, ranges: [[0, file.rows]] as const, rows: file.rows };
  const [account, whom, day] = [codesOf(rows, "account"), codesOf(rows, "whom"), codesOf(rows, "day")];
  const [key, tie, where, posts] = [
    codesOf(rows, "key"),
    codesOf(rows, "tie"),
    codesOf(rows, "platform"),
    codesOf(rows, "posts"),
  ];
  const stands = standing(one);
  const mention = file.list("tie").indexOf("mention");
  const on = platform === null ? -1 : file.list("platform").indexOf(platform);
  if (platform !== null && on < 0) return;
  const senders = file.list("account").map((name) => byAccount.get(name) ?? null);
  const receivers = file.list("whom").map((name) => byHandle.get(name) ?? null);
  for (let row = 0; row < file.rows; row++) {
    const at = day[row]!;
    if (at < from || at >= to || stands[key[row]!] === 0 || (on >= 0 && where[row] !== on)) continue;
    const sender = senders[account[row]!]!;
    const receiver = receivers[whom[row]!]!;
    if (!sender || !receiver) continue;
    for (const side of receiver) if (side.end !== sender.end) take(sender, side, posts[row]!, tie[row] === mention, at);
  }
}
