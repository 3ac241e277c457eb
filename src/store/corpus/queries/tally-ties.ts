import { runsOf, type Span, type Tally, type TallyFile } from "../tally.ts";

/** Members of subjects, what end (state or holder) an account stands for, and the handles by which it is named. */
export type TieKeys = {
  members: readonly { account: string; subject: string }[];
  ends: readonly { account: string; end: string }[];
  handles: readonly { platform: string; handle: string; account: string }[];
};
type TiesAsked = Span & {
  platform: string | null;
  /** Ties by kind and platform; else mentions and all others. */
  detailed: boolean;
};

/** A kind of tie on a platform. `other`, and no platform: where it was not asked which. */
export type Leg = { tie: "mention" | "reply" | "repost" | "quote" | "other"; platform: string };

/**
 * Posts by leg, subject and end ((leg × subjects + subject) × ends + end), in the order of `legs`, `subjects` and `ends`.
 * `mentionDays`: mentions of others, by subject and day (subject × days + day).
 */
export type TieSums = {
  legs: readonly Leg[];
  subjects: readonly string[];
  ends: readonly string[];
  posts: Record<"out" | "in", Float64Array>;
  mentionDays: Float64Array;
};

/** Who addresses whom, and with how many mentions on which days: for hundreds of subjects at once. */
export function tieSums({ ties }: Tally, keys: TieKeys, asked: TiesAsked): TieSums {
  const codes = codesOf(keys);
  const { subjects, ends } = codes;
  const legs = asked.detailed ? legsOf(ties) : coarse;
  const size = legs.length * subjects.length * ends.length;
  const posts = { out: new Float64Array(size), in: new Float64Array(size) };
  const sums = {
    legs,
    subjects,
    ends,
    posts,
    mentionDays: new Float64Array(subjects.length * (asked.to - asked.from)),
  };
  for (const one of ties) addTies(sums, one, codes, asked);
  return sums;
}

const coarse: readonly Leg[] = [
  { tie: "mention", platform: "" },
  { tie: "other", platform: "" },
];

function legsOf(ties: readonly TallyFile[]): Leg[] {
  const names = (list: string) => [...new Set(ties.flatMap(({ file }) => file.list(list)))].sort();
  return names("platform").flatMap((platform) => names("tie").map((tie) => ({ tie: tie as Leg["tie"], platform })));
}

/** An account: what it stands for, and the subjects it is a member of. */
type Side = { end: number; subjects: readonly number[] };
type Codes = { subjects: string[]; ends: string[]; byAccount: Map<string, Side>; byHandle: Map<string, Side[]> };

function codesOf({ members, ends, handles }: TieKeys): Codes {
  const subjects = [...new Set(members.map(({ subject }) => subject))].sort();
  const names = [...new Set(ends.map(({ end }) => end))].sort();
  const subjectCode = new Map(subjects.map((name, at) => [name, at]));
  const endCode = new Map(names.map((name, at) => [name, at]));
  const memberOf = Map.groupBy(members, ({ account }) => account);
  const byAccount = new Map(
    ends.map(({ account, end }): [string, Side] => [
      account,
      {
        end: endCode.get(end)!,
        subjects: (memberOf.get(account) ?? []).map(({ subject }) => subjectCode.get(subject)!),
      },
    ]),
  );
  const byHandle = new Map<string, Side[]>();
  for (const { platform, handle, account } of handles) {
    const side = byAccount.get(account);
    if (!side) continue;
    const key = `${placeOf(platform)}\n${handle}`;
    const known = byHandle.get(key);
    if (!known) byHandle.set(key, [side]);
    else if (!known.includes(side)) known.push(side);
  }
  return { subjects, ends: names, byAccount, byHandle };
}

/** Handles printed on a site or in a speech are those of X. */
const placeOf = (platform: string): string => (printed.has(platform) ? "x" : platform);
const printed = new Set(["website", "feed", "speech"]);

/** Each row of a file between two ends that differ: whom one addresses at home counts for nothing. */
function addTies(sums: TieSums, one: TallyFile, { byAccount, byHandle }: Codes, asked: TiesAsked): void {
  const { posts, mentionDays } = sums;
  const { file } = one;
  const days = asked.to - asked.from;
  const width = sums.ends.length;
  const senders = file.list("account").map((name) => byAccount.get(name) ?? null);
  const platforms = file.list("platform");
  const places = platforms.map((platform) => {
    const place = placeOf(platform);
    return file.list("whom").map((whom) => byHandle.get(`${place}\n${whom}`) ?? null);
  });
  const kinds = file.list("tie");
  const isMention = kinds.map((tie) => tie === "mention");
  const legs = platforms.map((platform) => kinds.map((tie) => legOf(sums.legs, tie, platform) * sums.subjects.length));
  const [account, where] = [file.group("account"), file.group("platform")];
  const isOn = platforms.map((name) => asked.platform === null || name === asked.platform);
  const isAsked = (group: number) => senders[account[group]!] && isOn[where[group]!];
  const { runs } = runsOf(one, asked, (group) => (isAsked(group) ? group : -1), null);
  const [whom, day, tie, counts] = [file.codes("whom"), file.codes("day"), file.codes("tie"), file.codes("posts")];
  for (let run = 0; run < runs.length; run += 3) {
    const group = runs[run]!;
    const from = senders[account[group]!]!;
    const [receivers, leg] = [places[where[group]!]!, legs[where[group]!]!];
    const end = runs[run + 2]!;
    for (let row = runs[run + 1]!; row < end; row++) {
      const named = receivers[whom[row]!];
      if (!named) continue;
      const count = counts[row]!;
      const first = leg[tie[row]!]!;
      for (let n = 0; n < named.length; n++) {
        const to = named[n]!;
        if (to.end === from.end) continue;
        for (let s = 0; s < from.subjects.length; s++) {
          const subject = from.subjects[s]!;
          posts.out[(first + subject) * width + to.end]! += count;
          if (isMention[tie[row]!]) mentionDays[subject * days + day[row]! - asked.from]! += count;
        }
        for (let s = 0; s < to.subjects.length; s++) posts.in[(first + to.subjects[s]!) * width + from.end]! += count;
      }
    }
  }
}

/** The leg of this kind on this platform, or of this kind on any, or of any other kind. */
function legOf(legs: readonly Leg[], tie: string, platform: string): number {
  const there = legs.findIndex((leg) => leg.tie === tie && leg.platform === platform);
  const anywhere = there >= 0 ? there : legs.findIndex((leg) => leg.tie === tie);
  return anywhere >= 0 ? anywhere : legs.findIndex((leg) => leg.tie === "other");
}
