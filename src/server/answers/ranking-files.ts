import type { Workspace } from "../../app.ts";
import type { Removed } from "../../contract/index-ranking.ts";
import type { RankingFields, RankingFile, RankingFileList, RankingReport } from "../../contract/ranking-files.ts";
import { nameKey } from "../../domain/country-name.ts";
import { InputError, NotFoundError } from "../../domain/errors.ts";
import { type RankingReading, readRankingFile } from "../../register/ranking-file.ts";
import { stateActors } from "../../store/state/queries/measure-register.ts";
import {
  dropRankingFile,
  putRankingFile,
  type RankingFileRow,
  rankingFileRanks,
  rankingFiles,
} from "../../store/state/queries/ranking-files.ts";
import { contentOf, type GivenFile, nameOf } from "./register-files.ts";

export function listRankingFiles({ state }: Workspace): RankingFileList {
  const ranks = Map.groupBy(rankingFileRanks(state.raw), ({ ranking }) => ranking);
  return { rows: rankingFiles(state.raw).map((row) => fileView(row, ranks.get(row.id)?.length ?? 0)) };
}

const fileView = (
  { id, title, year, source, url, file, imported_at }: RankingFileRow,
  states: number,
): RankingFile => ({
  id,
  title,
  year,
  source,
  url,
  file,
  importedAt: imported_at,
  states,
});

/** Brings a ranking somebody published in, to stand beside ours; the same title and year again replaces it. */
export async function importRanking(
  workspace: Workspace,
  file: GivenFile,
  { title, year, source, url }: RankingFields,
  now = Date.now(),
): Promise<RankingReport> {
  const { state } = workspace;
  const name = nameOf(file);
  const codes = new Set(stateActors(state.raw).flatMap((one) => one.state ?? []));
  const { read, rankings, without, unmatched, rejected } = readRankingFile(name, await contentOf(file), codes);
  refuseMixed(name, rankings, { title, year });
  const ranked = rankings.reduce((sum, { ranks }) => sum + ranks.length, 0);
  if (ranked === 0)
    throw new InputError(
      { file: name, code: "ranking-nobody", values: { read, names: faultsOf(unmatched, rejected) } },
      `none of its ${read} rows ranks a state of the register${
        unmatched[0] || rejected[0] ? `; not known: ${faultsOf(unmatched, rejected)}` : ""
      }`,
      "Name states by ISO code or by a name the register knows, one a row.",
    );
  const files = rankings.map((one) => {
    const row: RankingFileRow = {
      id: "",
      title: title || one.title || titleOf(name),
      year: year || one.year,
      source,
      url: url || null,
      out_of: one.outOf,
      file: name,
      imported_at: now,
    };
    row.id = `file/${nameKey(row.title).replaceAll(" ", "-")}/${row.year ?? "undated"}`;
    return { row, ranks: one.ranks };
  });
  state.transact(() => {
    for (const { row, ranks } of files) putRankingFile(state.raw, row, ranks);
  });
  return {
    file: name,
    read,
    ranked,
    rankings: files.map(({ row, ranks }) => fileView(row, ranks.length)),
    without,
    repeated: read - ranked - without - unmatched.length - rejected.length,
    unmatched,
    rejected,
  };
}

/** A title or year given for the whole file would put its rankings one over the other. */
function refuseMixed(
  name: string,
  rankings: RankingReading["rankings"],
  { title, year }: Pick<RankingFields, "title" | "year">,
): void {
  const keys = rankings.map((one) => JSON.stringify([title || one.title, year || one.year]));
  if (new Set(keys).size === keys.length) return;
  const several = rankings.map((one) => [one.title, one.year].filter(Boolean).join(" "));
  throw new InputError(
    { file: name, code: "ranking-several", values: { several: several.join(", ") } },
    `it holds several rankings (${several.join(", ")}), which one title and year would mix`,
    "Leave the title and the year out, or bring each in as a file of its own.",
  );
}

/** Names nobody knows, then ranks that are none: the first few of both, as they are printed. */
const faultsOf = (unmatched: RankingReading["unmatched"], rejected: RankingReading["rejected"]): string =>
  [...unmatched.map(({ name }) => name), ...rejected.flatMap(({ fault }) => fault.values.printed ?? [])]
    .slice(0, 10)
    .join(", ");

/** “gov-index-2018.csv” → gov index: the year stands for itself. */
const titleOf = (name: string): string =>
  name
    .replace(/\.[a-z.]+$/i, "")
    .replace(/(?:^|[\s_-])(?:19|20)\d{2}(?=$|[\s_-])/g, " ")
    .replace(/[\s_-]+/g, " ")
    .trim() || name;

export function deleteRanking({ state }: Workspace, id: string): Removed {
  if (!state.transact(() => dropRankingFile(state.raw, id)))
    throw new NotFoundError(`There is no imported ranking “${id}”. “attache ranking list” shows them.`);
  return { removed: id };
}
