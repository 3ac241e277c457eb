import { addedByDay, type Runs, runsOf, type Span, type Tally, type TallyFile } from "../tally.ts";

/** Whose sums are added: an account, the subject it belongs to, and the place of its platform among those compared. */
export type DayMember = { account: string; subject: number; place: number };
export type DaysAsked = Span & {
  members: readonly DayMember[];
  subjects: number;
  places: number;
  asOf: number | null;
};

/** Sums by place of the platform, subject and day: (place × subjects + subject) × days + day. Equal columns are one array. */
export function subjectDays(
  { days, changes }: Tally,
  asked: DaysAsked,
  names: readonly string[],
): Record<string, Float64Array> {
  const layers = layersOf(asked.members);
  const chosen = [...days, ...changes].flatMap((one) => layers.map((layer) => chosenIn(one, asked, layer)));
  return addedByDay(chosen, names, asked.places * asked.subjects * (asked.to - asked.from));
}

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
  const { from, to, subjects, asOf } = asked;
  const members = one.file.list("account").map((account) => layer.get(account) ?? null);
  const account = one.file.group("account");
  const isMember = (group: number) => (members[account[group]!] ? group : -1);
  const chosen = runsOf(one, asked, isMember, asOf);
  for (let at = 0; at < chosen.runs.length; at += 3) {
    const { place, subject } = members[account[chosen.runs[at]!]!]!;
    chosen.runs[at] = (place * subjects + subject) * (to - from) - from;
  }
  return chosen;
}
