import type { Span } from "../spans.ts";
import { groupsWhere, runsOf, type Tally, type TallyFile, type Terms } from "../tally.ts";
import { addTieRows, type Named, type Sides, type TieRun } from "../tie-rows.ts";

/** Subjects with their accounts; every account that can be an end, in no order; and the handles by which some were named before. */
export type TieKeys = {
  subjects: readonly { id: string; accounts: readonly { id: string }[] }[];
  accounts: readonly TieAccount[];
  former: readonly { account: string; handle: string }[];
};
/** It stands for its state, or for its holder where he speaks for none. */
type TieAccount = { id: string; platform: string; handleKey: string | null; state: string | null; holder: string };
type TiesAsked = Span & {
  platform: string | null;
  /** Of who says something, and of whom it is said to. */
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
  const sides = sidesOf(keys, asked.terms ?? new Map());
  const { subjects, ends } = sides;
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
  for (const one of ties) addTies(sums, one, sides, asked);
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

type NamedSides = Sides & {
  subjects: string[];
  ends: string[];
  byId: ReadonlyMap<string, number>;
  byHandle: Handles;
};
/** Whom each handle names, by platform. */
type Handles = ReadonlyMap<string, ReadonlyMap<string, number | number[]>>;

function sidesOf({ subjects, accounts, former }: TieKeys, terms: Terms): NamedSides {
  const byId = new Map<string, number>();
  for (let n = 0; n < accounts.length; n++) byId.set(accounts[n]!.id, n);
  const ends = [...new Set(accounts.map(({ state, holder }) => state ?? holder))].sort();
  const endCode = new Map(ends.map((name, at) => [name, at]));
  const endOf = Int32Array.from(accounts, ({ state, holder }) => endCode.get(state ?? holder)!);
  const named = [...subjects].sort((a, b) => (a.id < b.id ? -1 : 1));
  const from = Int32Array.from(accounts, ({ id }) => terms.get(id)?.from ?? -(2 ** 31));
  const to = Int32Array.from(accounts, ({ id }) => terms.get(id)?.to ?? 2 ** 31 - 1);
  const of = { endOf, from, to, ...subjectsOf(named, byId), byId, byHandle: handlesOf() };
  return { subjects: named.map(({ id }) => id), ends, ...of };

  function handlesOf(): Handles {
    const byHandle = new Map<string, Map<string, number | number[]>>();
    const add = (handle: string, n: number) => {
      const { platform } = accounts[n]!;
      const there = byHandle.get(platform) ?? new Map<string, number | number[]>();
      byHandle.set(platform, there);
      const known = there.get(handle);
      if (known === undefined) there.set(handle, n);
      else if (![known].flat().includes(n)) there.set(handle, [known, n].flat());
    };
    for (let n = 0; n < accounts.length; n++) {
      const { handleKey } = accounts[n]!;
      if (handleKey !== null) add(handleKey, n);
    }
    for (const { account, handle } of former) {
      const n = byId.get(account);
      if (n !== undefined) add(handle, n);
    }
    return byHandle;
  }
}

function subjectsOf(
  subjects: TieKeys["subjects"],
  byId: ReadonlyMap<string, number>,
): Pick<Sides, "firstSubject" | "subjectOf"> {
  const firstSubject = new Int32Array(byId.size + 1);
  const members = subjects.map(({ accounts }) => accounts.map(({ id }) => byId.get(id) ?? -1).filter((n) => n >= 0));
  for (const of of members) for (const n of of) firstSubject[n + 1]!++;
  for (let n = 0; n < byId.size; n++) firstSubject[n + 1]! += firstSubject[n]!;
  const next = firstSubject.slice();
  const subjectOf = new Int32Array(firstSubject.at(-1)!);
  for (const [subject, of] of members.entries()) for (const n of of) subjectOf[next[n]!++] = subject;
  return { firstSubject, subjectOf };
}

/** Where handles that stand on a platform have their accounts; printed on a site or in a speech they are those of X first. */
export const placesNamed = (platform: string): string[] => (printed.has(platform) ? ["x", platform] : [platform]);
const printed = new Set(["website", "feed", "speech"]);

const namedOn = (byHandle: Handles, platform: string): ((handle: string) => number | number[] | undefined) => {
  const [first, second] = placesNamed(platform).map((place) => byHandle.get(place));
  return (handle) => first?.get(handle) ?? second?.get(handle);
};

function namedBy(handles: readonly string[], accountsOf: (handle: string) => number | number[] | undefined): Named {
  const first = new Int32Array(handles.length + 1);
  const accounts: number[] = [];
  for (let at = 0; at < handles.length; at++) {
    const named = accountsOf(handles[at]!);
    if (typeof named === "number") accounts.push(named);
    else if (named) accounts.push(...named);
    first[at + 1] = accounts.length;
  }
  return { first, accounts: Int32Array.from(accounts) };
}

function addTies(sums: TieSums, one: TallyFile, sides: NamedSides, asked: TiesAsked): void {
  const { file } = one;
  const senders = file.list("account").map((name) => sides.byId.get(name) ?? -1);
  const platforms = file.list("platform");
  const [account, where] = [file.group("account"), file.group("platform")];
  const groups = groupsWhere(
    file,
    (account) => sides.byId.has(account),
    (name) => asked.platform === null || name === asked.platform,
  );
  const { runs } = runsOf(one, asked, groups, null, asked.terms);
  const chosen: TieRun[] = [];
  for (let run = 0; run < runs.length; run += 3) {
    const [group, begin, end] = [runs[run]!, runs[run + 1]!, runs[run + 2]!];
    const on = where[group]!;
    chosen.push({ from: senders[account[group]!]!, begin, end, named: on, kinds: on });
  }
  addTieRows(
    { out: sums.posts.out, in: sums.posts.in, mentionDays: sums.mentionDays },
    {
      columns: {
        whom: file.column("whom"),
        day: file.column("day"),
        tie: file.column("tie"),
        posts: file.column("posts"),
      },
      sides,
      named: platforms.map((platform) => namedBy(file.list("whom"), namedOn(sides.byHandle, platform))),
      kinds: platforms.map((platform) => kindsOn(platform, file.list("tie"), sums.legs)),
      runs: chosen,
    },
    { subjects: sums.subjects.length, ends: sums.ends.length, from: asked.from, days: asked.to - asked.from },
  );
}

/** Of each kind of tie its leg, and 1 for a mention. */
const kindsOn = (platform: string, kinds: readonly string[], legs: readonly Leg[]): Int32Array =>
  Int32Array.from(kinds.flatMap((tie) => [legOf(legs, tie, platform), tie === "mention" ? 1 : 0]));

/** The leg of this kind on this platform, or of this kind on any, or of any other kind. */
function legOf(legs: readonly Leg[], tie: string, platform: string): number {
  const there = legs.findIndex((leg) => leg.tie === tie && leg.platform === platform);
  const anywhere = there >= 0 ? there : legs.findIndex((leg) => leg.tie === tie);
  return anywhere >= 0 ? anywhere : legs.findIndex((leg) => leg.tie === "other");
}
