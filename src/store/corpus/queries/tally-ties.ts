import { hash } from "node:crypto";
import { runsOf, type Span, type Tally, type TallyFile } from "../tally.ts";
import type { TieKeys } from "./measure-ties.ts";

type TiesAsked = Span & { platform: string | null };

/**
 * Posts by subject and end (subject × ends + end), in the order of `subjects` and `ends`: all ties, and mentions among them.
 * `mentionDays`: mentions of others, by subject and day (subject × days + day).
 */
export type TieSums = {
  subjects: readonly string[];
  ends: readonly string[];
  posts: Record<"out" | "in", Float64Array>;
  mentions: Record<"out" | "in", Float64Array>;
  mentionDays: Float64Array;
};

/** Who addresses whom at all, with the number of mentions, and on which days: for hundreds of subjects at once. */
export function tieSums({ ties }: Tally, keys: TieKeys, asked: TiesAsked): TieSums {
  const codes = codesOfKeys(keys);
  const { subjects, ends } = codes;
  const size = subjects.length * ends.length;
  const both = () => ({ out: new Float64Array(size), in: new Float64Array(size) });
  const mentionDays = new Float64Array(subjects.length * (asked.to - asked.from));
  const sums = { subjects, ends, posts: both(), mentions: both(), mentionDays };
  for (const one of ties) addTies(sums, one, codes, asked);
  return sums;
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
function addTies(sums: TieSums, one: TallyFile, { byAccount, byHandle }: Codes, asked: TiesAsked): void {
  const { posts, mentions, mentionDays } = sums;
  const width = sums.ends.length;
  const days = asked.to - asked.from;
  const { file } = one;
  const senders = file.list("account").map((name) => byAccount.get(name) ?? null);
  const receivers = file.list("whom").map((name) => byHandle.get(name) ?? null);
  const isOn = file.list("platform").map((name) => asked.platform === null || name === asked.platform);
  const [account, where] = [file.group("account"), file.group("platform")];
  const isAsked = (group: number) => (senders[account[group]!] && isOn[where[group]!] ? account[group]! : -1);
  const { runs } = runsOf(one, asked, isAsked, null);
  const [whom, day, tie, counts] = [file.codes("whom"), file.codes("day"), file.codes("tie"), file.codes("posts")];
  const isMention = file.list("tie").map((name) => (name === "mention" ? 1 : 0));
  for (let run = 0; run < runs.length; run += 3) {
    const from = senders[runs[run]!]!;
    const end = runs[run + 2]!;
    for (let row = runs[run + 1]!; row < end; row++) {
      const named = receivers[whom[row]!];
      if (!named) continue;
      const count = counts[row]!;
      const mentioned = count * isMention[tie[row]!]!;
      for (let n = 0; n < named.length; n++) {
        const to = named[n]!;
        if (to.end === from.end) continue;
        for (let s = 0; s < from.subjects.length; s++) {
          const subject = from.subjects[s]!;
          posts.out[subject * width + to.end]! += count;
          if (mentioned === 0) continue;
          mentions.out[subject * width + to.end]! += mentioned;
          mentionDays[subject * days + day[row]! - asked.from]! += mentioned;
        }
        for (let s = 0; s < to.subjects.length; s++) {
          const at = to.subjects[s]! * width + from.end;
          posts.in[at]! += count;
          mentions.in[at]! += mentioned;
        }
      }
    }
  }
}
