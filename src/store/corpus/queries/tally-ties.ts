import type { Span } from "../spans.ts";
import { runsOf, type Tally, type TallyFile, type Terms } from "../tally.ts";

/** Members of subjects, what end (state or holder) an account stands for, and the handles by which it is named. */
export type TieKeys = {
  members: readonly { account: string; subject: string }[];
  ends: readonly { account: string; end: string }[];
  handles: readonly { platform: string; handle: string; account: string }[];
};
type TiesAsked = Span & {
  platform: string | null;
  /** Of who says something: whom it is said to is asked of any day. */
  terms?: Terms;
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
/** By place (see `placeOf`), then by handle. */
type HandleSides = Map<string, Map<string, Side[]>>;
type Codes = { subjects: string[]; ends: string[]; byAccount: Map<string, Side>; byHandle: HandleSides };

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
  const byHandle: HandleSides = new Map();
  for (const { platform, handle, account } of handles) {
    const side = byAccount.get(account);
    if (!side) continue;
    const place = placeOf(platform);
    const there = byHandle.get(place) ?? new Map<string, Side[]>();
    byHandle.set(place, there);
    const known = there.get(handle);
    if (!known) there.set(handle, [side]);
    else if (!known.includes(side)) known.push(side);
  }
  return { subjects, ends: names, byAccount, byHandle };
}

/** Handles printed on a site or in a speech are those of X. */
const placeOf = (platform: string): string => (printed.has(platform) ? "x" : platform);
const printed = new Set(["website", "feed", "speech"]);

/**
 * Whom each handle of a list names, as plain numbers: those of handle h are the ends from `first[h]` on and before
 * `first[h + 1]`, and the subjects of end n those from `firstSubject[n]` on.
 */
type Named = { first: Int32Array; ends: Int32Array; firstSubject: Int32Array; subjects: Int32Array };

function namedBy(handles: readonly string[], known: ReadonlyMap<string, Side[]> | undefined): Named {
  const first = new Int32Array(handles.length + 1);
  const sides: Side[] = [];
  for (let at = 0; at < handles.length; at++) {
    const named = known?.get(handles[at]!);
    if (named) sides.push(...named);
    first[at + 1] = sides.length;
  }
  const firstSubject = new Int32Array(sides.length + 1);
  for (let at = 0; at < sides.length; at++) firstSubject[at + 1] = firstSubject[at]! + sides[at]!.subjects.length;
  return {
    first,
    ends: Int32Array.from(sides, ({ end }) => end),
    firstSubject,
    subjects: Int32Array.from(sides.flatMap(({ subjects }) => subjects)),
  };
}

/** Each row of a file between two ends that differ: whom one addresses at home counts for nothing. */
function addTies(sums: TieSums, one: TallyFile, { byAccount, byHandle }: Codes, asked: TiesAsked): void {
  const { file } = one;
  const senders = file.list("account").map((name) => byAccount.get(name) ?? null);
  const platforms = file.list("platform");
  const whom = file.list("whom");
  const places = [...new Set(platforms.map(placeOf))];
  const named = new Map(places.map((place) => [place, namedBy(whom, byHandle.get(place))]));
  const kinds = file.list("tie");
  const isMention = kinds.map((tie) => tie === "mention");
  const legs = platforms.map((platform) => kinds.map((tie) => legOf(sums.legs, tie, platform)));
  const [account, where] = [file.group("account"), file.group("platform")];
  const isOn = platforms.map((name) => asked.platform === null || name === asked.platform);
  const isAsked = (group: number) => senders[account[group]!] && isOn[where[group]!];
  const { runs } = runsOf(one, asked, (group) => (isAsked(group) ? group : -1), null, asked.terms);
  const rows = {
    whom: file.codes("whom"),
    day: file.codes("day"),
    tie: file.codes("tie"),
    posts: file.codes("posts"),
    isMention,
  };
  for (let run = 0; run < runs.length; run += 3) {
    const [group, begin, end] = [runs[run]!, runs[run + 1]!, runs[run + 2]!];
    const from = senders[account[group]!]!;
    const to = named.get(placeOf(platforms[where[group]!]!))!;
    addRun(sums, { ...rows, begin, end, legs: legs[where[group]!]! }, from, to, asked);
  }
}

/** Rows of one sender on one platform. */
type TieRows = Record<"whom" | "day" | "tie" | "posts", Int32Array> & {
  isMention: readonly boolean[];
  legs: readonly number[];
  begin: number;
  end: number;
};

/** A function of its own, called for each sender: it is compiled after the first few, not when all is nearly done. */
function addRun(sums: TieSums, rows: TieRows, from: Side, to: Named, { from: firstDay, to: lastDay }: Span): void {
  const { whom, day, tie, posts, isMention, legs, begin, end: behind } = rows;
  const [out, into, mentionDays] = [sums.posts.out, sums.posts.in, sums.mentionDays];
  const [many, width, days] = [sums.subjects.length, sums.ends.length, lastDay - firstDay];
  const { first, ends, firstSubject, subjects } = to;
  const { end: home, subjects: own } = from;
  for (let row = begin; row < behind; row++) {
    const handle = whom[row]!;
    const last = first[handle + 1]!;
    for (let n = first[handle]!; n < last; n++) {
      const end = ends[n]!;
      if (end === home) continue;
      const count = posts[row]!;
      const place = legs[tie[row]!]! * many;
      for (let s = 0; s < own.length; s++) {
        const subject = own[s]!;
        out[(place + subject) * width + end]! += count;
        if (isMention[tie[row]!]) mentionDays[subject * days + day[row]! - firstDay]! += count;
      }
      for (let s = firstSubject[n]!; s < firstSubject[n + 1]!; s++)
        into[(place + subjects[s]!) * width + home]! += count;
    }
  }
}

/** The leg of this kind on this platform, or of this kind on any, or of any other kind. */
function legOf(legs: readonly Leg[], tie: string, platform: string): number {
  const there = legs.findIndex((leg) => leg.tie === tie && leg.platform === platform);
  const anywhere = there >= 0 ? there : legs.findIndex((leg) => leg.tie === tie);
  return anywhere >= 0 ? anywhere : legs.findIndex((leg) => leg.tie === "other");
}
