import type { DatabaseSync } from "node:sqlite";

/** Kinds of values that posts are filtered and counted by. */
export type NameKind = "platform" | "account" | "author" | "state" | "language" | "batch";

/** Values as small numbers: 0 is null. */
export type Names = {
  /** Number of a value, given to it if it has none (inside a write transaction only). */
  add(kind: NameKind, name: string | null): number;
  /** Number of a value, or null where no post has it. */
  find(kind: NameKind, name: string): number | null;
  nameOf(number: number): string | null;
  all(kind: NameKind): string[];
  /** Numbers given in a transaction that was rolled back are not true. */
  forget(): void;
};

const mostKept = 200_000;

export function openNames(database: DatabaseSync): Names {
  const insert = database.prepare("insert into names (kind, name) values (?, ?) on conflict do nothing");
  const select = database.prepare("select id from names where kind = ? and name = ?");
  const byNumber = database.prepare("select name from names where id = ?");
  const ofKind = database.prepare("select name from names where kind = ?");
  const numbers = new Map<NameKind, Map<string, number>>();
  const names = new Map<number, string>();

  const find = (kind: NameKind, name: string): number | null => {
    const byName = numbers.get(kind) ?? new Map<string, number>();
    const known = byName.get(name);
    if (known !== undefined) return known;
    const row = select.get(kind, name);
    if (!row) return null;
    if (byName.size > mostKept) byName.clear();
    numbers.set(kind, byName.set(name, Number(row.id)));
    return Number(row.id);
  };

  return {
    find,
    add(kind, name) {
      if (name === null) return 0;
      const known = find(kind, name);
      if (known !== null) return known;
      insert.run(kind, name);
      return find(kind, name)!;
    },
    nameOf(number) {
      if (number === 0) return null;
      const known = names.get(number);
      if (known !== undefined) return known;
      const name = String(byNumber.get(number)?.name);
      if (names.size > mostKept) names.clear();
      names.set(number, name);
      return name;
    },
    all: (kind) => ofKind.all(kind).map((row) => String(row.name)),
    forget: () => numbers.clear(),
  };
}
