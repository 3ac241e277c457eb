import { type FactRecord, fact } from "../../domain/fact.ts";
import { partialDate } from "../../domain/partial-date.ts";
import { platformName } from "../../domain/platform.ts";
import { showCount } from "../../domain/pseudonym.ts";
import { cellReader } from "../../platforms/file/read-table.ts";
import type { Entry, ReadRow } from "../entries.ts";
import type { RegisterFormat } from "../register-format.ts";

/** What a list is of: the column that holds who is on it, and what those who are not registered are counted as. */
const kinds = [
  { column: "follower", others: "followers outside the register" },
  { column: "liker", others: "likers outside the register" },
  { column: "reposter", others: "reposters outside the register" },
] as const;

/**
 * Who follows, likes or reposts an account. Only registered accounts of such a list are kept; everybody else is counted
 * and dropped here, not even under a pseudonym, and a count of fewer than ten of them is not shown.
 */
export const accountLists: RegisterFormat = {
  id: "account-list",
  title: "A list of followers, likers or reposters (platform, account, follower; or liker, reposter)",
  example: "followers.csv with the columns platform, account, follower, and if known date",
  source: "a list somebody collected",
  needsOffice: false,
  recognise: ({ columns }) =>
    ["platform", "account"].every((name) => columns.includes(name)) &&
    kinds.filter(({ column }) => columns.includes(column)).length === 1,
  read(file, context) {
    const { columns, rows } = file.table();
    const cell = cellReader(columns);
    const kind = kinds.find(({ column }) => columns.includes(column)) ?? kinds[0];
    const source = context.source ?? file.name;
    const seen = new Set<string>();
    const others = new Map<string, { row: number; about: Partial<FactRecord> & { subject: string }; count: number }>();
    const read = rows.map((row, position): ReadRow => {
      const { line } = row;
      if (row.fault) return { line, rejected: row.fault, name: null };
      const platform = platformName(cell(row, "platform") ?? "");
      const listed = context.account(platform, cell(row, "account"));
      const handle = cell(row, kind.column);
      if (!listed) return { line, rejected: "the account whose list this is is not in the register", name: null };
      if (!handle) return { line, rejected: `no handle in “${kind.column}”`, name: null };
      const date = partialDate(cell(row, "date")) ?? partialDate(context.date);
      const member = context.account(platform, handle);
      const list = [listed.id, cell(row, "post"), date].join("\n");
      const isAgain = seen.size === seen.add(`${list}\n${member?.id ?? handle.replace(/^@/, "").toLowerCase()}`).size;
      if (member) return { line, class: `${kind.column}s in the register`, entries: isAgain ? [] : [kept(member.id)] };
      const sum = others.get(list) ?? {
        row: position,
        about: { actor: listed.holder, subject: listed.holder, platform, eventDate: date, edition: cell(row, "post") },
        count: 0,
      };
      others.set(list, { ...sum, count: sum.count + (isAgain ? 0 : 1) });
      return { line, class: "not in the register: counted and dropped", entries: [] };

      function kept(id: string): Entry {
        const fields = { platform, account: listed?.id ?? "", [kind.column]: id, post: cell(row, "post") ?? "" };
        const published = { file: "account-list", key: `${kind.column}|${id}|${list}`, position, state: null, date };
        return { kind: "published", published: { ...published, reported: null, fields, source, quote: null } };
      }
    });
    for (const { row, about, count } of others.values()) {
      const shown = showCount(count);
      const value = shown.known ? shown.value : null;
      const text = shown.known ? null : `fewer than ${shown.below}`;
      const first = read[row];
      if (first && "entries" in first)
        first.entries.push({
          kind: "fact",
          fact: fact({ ...about, measure: kind.others, value, text, unit: "accounts", source }),
        });
    }
    return { rows: read, notes: [] };
  },
};
