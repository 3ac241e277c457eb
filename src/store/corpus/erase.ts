import { type Duck, literal, pathLiteral } from "./duck.ts";
import { deadRows, rowsOf } from "./relation.ts";

export type ErasedKey = { platform: string; post: string };
type Listed = { place: string; list: string | null };

/** What of a row could tell somebody's words or who they were; times, counters and the platform's own id stay. */
const words = [
  "text",
  "title",
  "url",
  "author",
  "reply_to_author",
  "repost_of_author",
  "quote_of_author",
  "mentions",
  "links",
  "tags",
];

/**
 * Files that still hold words of these posts, and the batches they came with. Rows of registered accounts are no private
 * author's: an author may have been registered since. The table `erasing` is kept for `writeErased`.
 */
export async function filesWithPosts(
  duck: Duck,
  posts: readonly ErasedKey[],
  files: readonly Listed[],
): Promise<{ place: string; batches: number[] }[]> {
  await duck.run("create or replace temp table erasing (platform varchar, id varchar)");
  for (let at = 0; at < posts.length; at += 500)
    await duck.run(
      `insert into erasing values ${posts
        .slice(at, at + 500)
        .map(({ platform, post }) => `(${literal(platform)}, ${literal(post)})`)
        .join(", ")}`,
    );
  const dead = files.flatMap(({ place, list }) => (list === null ? [] : [{ place, list }]));
  const rows = await duck.all(`
    select f.filename as place, list(distinct f.batch) as batches
    from ${rowsOf(files.map(({ place }) => place))} f
    semi join erasing e on e.platform = f.platform and e.id = f.id and f.account is null
    anti join (select place, row from ${deadRows(dead)} where why = 'undone') d
      on d.place = f.filename and d.row = f.file_row_number
    group by f.filename`);
  return rows.map(({ place, batches }) => ({ place: String(place), batches: listOf(batches) }));
}

const listOf = (value: unknown): number[] =>
  (Array.isArray(value) ? value : ((value as { items?: unknown[] } | null)?.items ?? [])).map(Number);

/**
 * The same file without the words of these posts: rows keep their order, so that lists of dead rows go on to hold. Its new
 * list counts the emptied rows as undone: no view shows them, and the next merge drops them.
 */
export async function writeErased(duck: Duck, file: Listed, target: string, list: string): Promise<{ dead: number }> {
  const from = pathLiteral(file.place);
  const columns = await duck.all(`select column_name from (describe select * from read_parquet(${from}))`);
  const names = columns.map(({ column_name }) => String(column_name));
  const emptied = words.filter((name) => names.includes(name));
  const isPrivate = names.includes("account") ? " and p.account is null" : "";
  const erased = `(p.platform, p.id) in (select (platform, id) from erasing)${isPrivate}`;
  await duck.run(`
    copy (
      select p.* exclude (file_row_number)
        replace (${emptied.map((name) => `case when ${erased} then null else p.${name} end as ${name}`).join(", ")})
      from read_parquet(${from}, file_row_number = true) p order by p.file_row_number
    ) to ${literal(target)} (format parquet, compression zstd, row_group_size 61440)`);
  await duck.run(`
    create or replace temp table emptied as
    select f.file_row_number as row, 'undone' as why from ${rowsOf([file.place])} f
    semi join erasing e on e.platform = f.platform and e.id = f.id and f.account is null`);
  const before = file.list === null ? [] : [{ place: file.place, list: file.list }];
  await duck.run(`
    copy (
      select row, why from emptied
      union all by name
      select d.row, d.why from ${deadRows(before)} d anti join emptied e on e.row = d.row
      order by row
    ) to ${literal(list)} (format parquet, compression zstd)`);
  const [counted] = await duck.all(`select count(*) as n from read_parquet(${pathLiteral(list)})`);
  return { dead: Number(counted?.n) };
}
