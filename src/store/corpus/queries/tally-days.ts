import type { Span } from "../spans.ts";
import { undated } from "../sum-numbers.ts";
import {
  addedByDay,
  type DayRows,
  dayRowsOf,
  groupsWhere,
  type Runs,
  runsOf,
  type Summed,
  type Tally,
  type TallyFile,
  type Terms,
} from "../tally.ts";

/** Whose sums are added: an account, the subject it belongs to, and the place of its platform among those compared. */
export type DayMember = { account: string; subject: number; place: number };
export type DaysAsked = Span & {
  members: readonly DayMember[];
  subjects: number;
  places: number;
  asOf: number | null;
  /** Posts on one platform alone. */
  platform?: string | null;
  terms?: Terms;
};

/**
 * What has to be added up by place of the platform, subject and day: (place × subjects + subject) × days + day. Who asks for
 * other columns of the same rows need not look for them again.
 */
export function subjectRows({ days, changes }: Tally, asked: DaysAsked): (names: readonly string[]) => DayRows[] {
  const layers = layersOf(asked.members);
  const chosen = [...days, ...changes].flatMap((one) => layers.map((layer) => chosenIn(one, asked, layer)));
  return (names) => chosen.map((one) => dayRowsOf(one, names));
}

/** The same added up. Equal columns are one array. */
export const subjectDays = (tally: Tally, asked: DaysAsked, names: readonly string[]): Summed =>
  addedByDay(subjectRows(tally, asked)(names), asked.places * asked.subjects * (asked.to - asked.from));

/** Accounts once in each layer: one that belongs to several subjects counts for each of them. */
function layersOf(members: readonly DayMember[]): Map<string, DayMember>[] {
  const layers: Map<string, DayMember>[] = [];
  for (const member of members) {
    const free = layers.find((one) => !one.has(member.account)) ?? new Map<string, DayMember>();
    if (free.size === 0) layers.push(free);
    free.set(member.account, member);
  }
  return layers;
}

function chosenIn(one: TallyFile, asked: DaysAsked, layer: ReadonlyMap<string, DayMember>): Runs {
  const { from, to, subjects, asOf, platform = null } = asked;
  const groups = groupsWhere(
    one.file,
    (account) => layer.has(account),
    (name) => platform === null || name === platform,
  );
  const [names, account] = [one.file.list("account"), one.file.group("account")];
  const chosen = runsOf(one, asked, groups, asOf, asked.terms);
  for (let at = 0; at < chosen.runs.length; at += 3) {
    const { place, subject } = layer.get(names[account[chosen.runs[at]!]!]!)!;
    chosen.runs[at] = (place * subjects + subject) * (to - from) - from;
  }
  return chosen;
}

/** Who belongs to which subject, in one period, on one platform or on all. */
type SubjectsAsked = Span & {
  members: readonly { account: string; subject: number }[];
  subjects: number;
  platform: string | null;
  terms?: Terms;
};

const inOnePlace = (asked: SubjectsAsked): DaysAsked => ({
  ...asked,
  members: asked.members.map((member) => ({ ...member, place: 0 })),
  places: 1,
  asOf: null,
});

/** Days on which a subject has posts, in order; a state's days are counted once whichever of its accounts posted. */
export function daysWithPosts(tally: Tally, asked: SubjectsAsked): number[][] {
  const posts = subjectDays({ ...tally, changes: [] }, inOnePlace(asked), ["posts"])("posts");
  const days = asked.to - asked.from;
  return Array.from({ length: asked.subjects }, (_, subject) => {
    const found: number[] = [];
    for (let day = 0; day < days; day++) if (posts[subject * days + day]! > 0) found.push(asked.from + day);
    return found;
  });
}

/** Days with own words in a known language, and of these the days with several languages. */
export function languageDays({ languages }: Tally, asked: SubjectsAsked): { several: number; known: number }[] {
  const days = asked.to - asked.from;
  const codes = new Map<string, number>();
  /** The first language met on a day of a subject, from 1 on; −1 where there are several. */
  const met = new Int32Array(asked.subjects * days);
  for (const one of languages)
    for (const layer of layersOf(inOnePlace(asked).members)) {
      const language = one.file.list("language").map((name) => {
        if (name !== "" && !codes.has(name)) codes.set(name, codes.size + 1);
        return codes.get(name) ?? 0;
      });
      const { file } = one;
      const [spoken, starts, day] = [file.group("language"), file.starts, file.codes("day")];
      const { runs } = chosenIn(one, inOnePlace(asked), layer);
      let group = 0;
      for (let at = 0; at < runs.length; at += 3) {
        while (starts[group + 1]! <= runs[at + 1]!) group++;
        const code = language[spoken[group]!]!;
        if (code === 0) continue;
        for (let row = runs[at + 1]!; row < runs[at + 2]!; row++) {
          const place = runs[at]! + day[row]!;
          if (met[place] !== code) met[place] = met[place] === 0 ? code : -1;
        }
      }
    }
  return Array.from({ length: asked.subjects }, (_, subject) => {
    const own = met.subarray(subject * days, (subject + 1) * days);
    return { several: own.filter((code) => code < 0).length, known: own.filter((code) => code !== 0).length };
  });
}

/** Days with posts of each account up to a day, in order, and the last day of the batches that brought them. */
export function daysOfAccounts(
  { days }: Tally,
  { accounts, to }: { accounts: readonly string[]; to: number },
): Map<string, { days: number[]; collectedTo: number }> {
  const wanted = new Set(accounts);
  const found = new Map<string, { days: Set<number>; collectedTo: number }>();
  for (const one of days) {
    const names = one.file.list("account");
    const [account, day, last] = [one.file.group("account"), one.file.codes("day"), one.file.codes("batch_last")];
    const groups = groupsWhere(
      one.file,
      (name) => wanted.has(name),
      () => true,
    );
    const { runs } = runsOf(one, { from: undated + 1, to }, groups, null);
    for (let at = 0; at < runs.length; at += 3) {
      const name = names[account[runs[at]!]!]!;
      const of = found.get(name) ?? { days: new Set(), collectedTo: undated };
      for (let row = runs[at + 1]!; row < runs[at + 2]!; row++) {
        of.days.add(day[row]!);
        of.collectedTo = Math.max(of.collectedTo, last[row]!);
      }
      found.set(name, of);
    }
  }
  return new Map(
    [...found].map(([name, of]) => [name, { days: [...of.days].sort((a, b) => a - b), collectedTo: of.collectedTo }]),
  );
}
