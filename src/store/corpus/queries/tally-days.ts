import {
  addedUp,
  type Chosen,
  codesOf,
  rowsOf,
  type Span,
  standing,
  type Tally,
  type TallyFile,
  valuesOf,
} from "../tally.ts";

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
  const chosen = [...days, ...changes].flatMap((one) =>
    layersOf(asked.members).map((layer) => chosenIn(one, asked, layer)),
  );
  const length = asked.places * asked.subjects * (asked.to - asked.from);
  const sums = addedUp(chosen, names, length + 1);
  const own = new Map<Float64Array, Float64Array>();
  for (const one of Object.values(sums)) own.set(one, own.get(one) ?? one.subarray(1));
  return Object.fromEntries(names.map((name) => [name, own.get(sums[name]!)!]));
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

function chosenIn(one: TallyFile, asked: DaysAsked, layer: ReadonlyMap<string, DayMember>): Chosen {
  const { from, to, subjects, asOf } = asked;
  const rows = rowsOf(one, (account) => layer.has(account));
  const days = to - from;
  const starts = Int32Array.from(one.file.list("account"), (account) => {
    const member = layer.get(account);
    return member ? (member.place * subjects + member.subject) * days + 1 : -1;
  });
  const [account, day, key, stands] = [
    codesOf(rows, "account"),
    codesOf(rows, "day"),
    codesOf(rows, "key"),
    standing(one),
  ];
  const changed = asOf === null ? null : valuesOf(rows, "changed_at");
  const places = new Int32Array(rows.rows);
  for (let row = 0; row < rows.rows; row++) {
    const start = starts[account[row]!]!;
    const on = day[row]!;
    if (start < 0 || on < from || on >= to || stands[key[row]!] === 0) continue;
    if (changed !== null && changed[row]! > asOf!) continue;
    places[row] = start + on - from;
  }
  return { ...rows, places };
}
