import type { Telling } from "../../domain/telling.ts";
import { type Duck, literal, pathLiteral, postsParquet } from "./duck.ts";
import { accountSeenAt, stagedColumns } from "./staging.ts";

/** DuckDB may hold a line of this many bytes; beyond it the loader asks for larger buffers. */
const usualLine = 1_000_000;

const counters = new Set<string>(stagedColumns.slice(stagedColumns.indexOf("seen_at") + 1));

/** A staged text file: where it lies, which of its columns hold anything, and how its lines look. */
export type StagedFile = {
  place: string;
  used: ReadonlySet<string>;
  /** Bytes of its longest line. */
  longest: number;
  /** Whether a text holds line breaks, which travel as other characters. */
  broken: boolean;
};

/** Writes one staged file as Parquet: times typed, counters as integers, empty columns left out. */
export async function writeParquet(
  duck: Duck,
  staged: StagedFile,
  target: string,
  { batch, importedAt, tells }: { batch: number; importedAt: number; tells: readonly Telling[] },
): Promise<void> {
  const columns = stagedColumns.filter((name) => staged.used.has(name) && name !== "seen_at");
  await duck.run(`
    copy (
      select ${[`${batch}::integer as batch`, ...columns.map((name) => typed(name, staged.broken))].join(", ")},
        ${staged.used.has("seen_at") ? `coalesce(${moment("seen_at")}, make_timestamp_ms(${importedAt}))` : `make_timestamp_ms(${importedAt})`} as seen_at,
        seen_at is not null as seen_known, ${literal(tells.join(" "))} as tells
      from ${textFile(staged)}
    ) to ${literal(target)} (${postsParquet})`);
}

function typed(name: string, broken: boolean): string {
  if (name === accountSeenAt) return `${moment(name)} as ${name}`;
  if (counters.has(name)) return `try_cast(${name} as bigint) as ${name}`;
  if (name === "line") return "line::integer as line";
  if (name === "posted_at") return `${moment(name)} as posted_at`;
  if (name === "text" && !broken) return "coalesce(text, '') as text";
  if (name === "text" || name === "title")
    return `replace(replace(coalesce(${name}, ''), chr(29), chr(10)), chr(28), chr(13)) as ${name}`;
  return name;
}

/** A time as DuckDB keeps it; what lies beyond all calendars is not known, and must not stop the import. */
const moment = (name: string): string =>
  `case when try_cast(${name} as bigint) between -8640000000000000 and 8640000000000000 then make_timestamp_ms(try_cast(${name} as bigint)) end`;

function textFile({ place, longest }: StagedFile): string {
  const columns = stagedColumns.map((name) => `${name}: 'VARCHAR'`).join(", ");
  const buffers =
    longest > usualLine
      ? "max_line_size = 70000000, buffer_size = 70000000"
      : "max_line_size = 4000000, buffer_size = 8000000";
  return `read_csv(${pathLiteral(place)}, columns = {${columns}}, header = false, auto_detect = false, delim = chr(31), quote = '',
    escape = '', new_line = '\\n', nullstr = '', ${buffers})`;
}
