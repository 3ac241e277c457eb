import { type Duck, literal } from "./duck.ts";
import { countOf, deadRows, rowsOf } from "./relation.ts";

/** What makes two rows the same thing (a post; an observation), and two texts of it different versions. */
const identities = {
  posts: {
    same: ["platform", "id"],
    version: "md5_number_lower(coalesce(title, '') || chr(31) || coalesce(text, ''))",
  },
  counters: {
    same: [
      "platform",
      "author",
      "seen_at",
      "account_followers",
      "account_following",
      "account_posts",
      "account_page_likes",
      "account_likes_given",
      "account_listed",
    ],
    version: "0",
  },
} as const;

export type SettleTask = {
  kind: keyof typeof identities;
  /** Files as they will be after the change (absolute paths), with the manifest path and today's list of dead rows. */
  files: { place: string; path: string; list: string | null }[];
  /** Files whose posts must be looked at: what came, or what goes. */
  changed: string[];
  /** What comes must be compared with these; empty when something goes (then everything changed is looked at). */
  known: string[] | null;
  /** Files whose rows come after those that count already, whatever their batch's number: an import that began first may end last. */
  last: string[];
  /** True: no two rows of `changed` are the same, so they need only be compared with what is known. */
  apart?: boolean;
  /** Number of the batch that goes: only its rows of `changed` are looked at. */
  of?: number;
  /** Number of a batch whose rows are taken out where they share a file with others. */
  undone: number | null;
  /** Where the new list of a path is written. */
  listPlace(path: string): string;
  /** Makes the folder of the lists, once there is one to write. */
  prepare(): Promise<void>;
};

export type Settled = {
  /** New lists of dead rows; 0 rows: the path needs none any more. */
  lists: { path: string; rows: number }[];
  /** Paths in which rows count again that did not count before. */
  revived: string[];
  /** Duplicates among the rows of `changed`. */
  duplicates: number;
};

/**
 * Decides which rows count after files came or go. Equal rows: the sighting that came first counts, the others are duplicates.
 * Same post, other text: each text is a version, and the version seen last is the current one. Rows of other posts keep
 * what was decided before, so that the cost follows the overlap and not the corpus.
 */
export async function settle(duck: Duck, task: SettleTask): Promise<Settled> {
  const { same, version } = identities[task.kind];
  await duck.run(`create or replace temp table touched as ${touched(task, same, await span(duck, task, same))}`);
  if ((await countOf(duck, "touched")) === 0 && task.undone === null) return { lists: [], revived: [], duplicates: 0 };

  const dead = task.files.flatMap(({ list, place }) => (list === null ? [] : [{ list, place }]));
  const keys = same.map((name) => `f.${name}`).join(", ");
  await duck.run(`
    create or replace temp table listed as select place, row, why from ${deadRows(dead)} where why <> 'superseded';
    create or replace temp table verdicts as
    with candidates as (
      select f.filename as place, f.file_row_number as row, ${keys}, ${version} as version, f.seen_at as seen, f.batch, f.line,
        coalesce(g.why = 'duplicate', false) or list_contains([${task.last.map(literal).join(", ")}]::varchar[], f.filename) as later
      from ${rowsOf(task.files.map((file) => file.place))} f
      semi join touched t on ${equal("f", "t", same)}
      left join listed g on g.place = f.filename and g.row = f.file_row_number
      where g.why is distinct from 'undone' ${task.undone === null ? "" : `and f.batch <> ${task.undone}`}
    ), judged as (
      select place, row, version,
        row_number() over (partition by ${same.join(", ")}, version order by later, batch, line, place, row) as nth,
        last_value(version) over (partition by ${same.join(", ")} order by seen, batch, line, place, row
          rows between unbounded preceding and unbounded following) as newest
      from candidates
    )
    select place, row, case when nth > 1 then 'duplicate' when version is distinct from newest then 'superseded' end as why
    from judged`);
  if (task.undone !== null)
    await duck.run(`insert into verdicts select filename, file_row_number, 'undone'
      from ${rowsOf(task.files.map((file) => file.place))} where batch = ${task.undone}`);
  return writeLists(duck, task);
}

/** Least and greatest id of what came, as a condition: files keep the same of each row group, and most need not be read then. */
async function span(duck: Duck, task: SettleTask, same: readonly string[]): Promise<string> {
  if (task.known === null || !same.includes("id")) return "";
  const [row] = await duck.all(`select min(id) as least, max(id) as most from ${rowsOf(task.changed)}`);
  if (typeof row?.least !== "string" || typeof row.most !== "string") return "";
  return `where id between ${literal(row.least)} and ${literal(row.most)}`;
}

/** What came in twice or was known already; or, when something goes, all of it. */
function touched(task: SettleTask, same: readonly string[], within: string): string {
  const keys = same.join(", ");
  const changed = rowsOf(task.changed);
  if (task.known === null)
    return `select distinct ${keys} from ${changed}${task.of === undefined ? "" : ` where batch = ${task.of}`}`;
  const twice = task.apart ? "" : `select ${keys} from ${changed} group by all having count(*) > 1 union `;
  return `${twice}select ${task.apart ? "distinct " : ""}${same.map((name) => `c.${name}`).join(", ")}
    from ${changed} c semi join (select ${keys} from ${rowsOf(task.known)} ${within}) k on ${equal("c", "k", same)}`;
}

async function writeLists(duck: Duck, task: SettleTask): Promise<Settled> {
  const affected = new Set((await duck.all("select distinct place from verdicts")).map((row) => String(row.place)));
  const lists: Settled["lists"] = [];
  const revived: string[] = [];
  await task.prepare();
  for (const file of task.files) {
    if (!affected.has(file.place)) continue;
    const place = literal(file.place);
    if (file.list !== null) {
      const before = deadRows([{ list: file.list, place: file.place }]);
      const again = `verdicts v join ${before} d on d.row = v.row where v.place = ${place} and v.why is null`;
      if ((await countOf(duck, again)) > 0) revived.push(file.path);
    }
    await duck.run(`
      create or replace temp table list as
      select row, why from verdicts where place = ${place} and why is not null
      union all by name
      select d.row, d.why from ${deadRows(file.list === null ? [] : [{ list: file.list, place: file.place }])} d
      where not exists (select 1 from verdicts v where v.place = ${place} and v.row = d.row)`);
    const rows = await countOf(duck, "list");
    if (rows === 0 && file.list === null) continue;
    lists.push({ path: file.path, rows });
    if (rows > 0)
      await duck.run(
        `copy (select * from list order by row) to ${literal(task.listPlace(file.path))} (format parquet, compression zstd)`,
      );
  }
  const changed = task.changed.map(literal).join(", ") || "''";
  const duplicates = await countOf(duck, `verdicts where why = 'duplicate' and place in (${changed})`);
  return { lists, revived, duplicates };
}

const equal = (left: string, right: string, same: readonly string[]): string =>
  same.map((name) => `${left}.${name} is not distinct from ${right}.${name}`).join(" and ");
