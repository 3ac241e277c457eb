import { writeFile } from "node:fs/promises";
import { type Duck, literal, pathLiteral } from "./duck.ts";
import { rowsOf } from "./relation.ts";

export type LanguageRow = { language: string | null; script: string | null; confidence: number };

/** Texts of a posts file in the order of its rows, in chunks. */
export async function* textsOf(duck: Duck, place: string): AsyncGenerator<string[]> {
  for await (const rows of duck.chunks(
    `select coalesce(title || chr(10), '') || coalesce(text, '') as words from ${rowsOf([place])}`,
  ))
    yield rows.map((row) => String(row.words));
}

/** The same file with the language of each row beside it: rows keep their order, so lists of dead rows still hold. */
export async function writeWithLanguages(
  duck: Duck,
  place: string,
  languages: readonly LanguageRow[],
  target: string,
): Promise<void> {
  const beside = `${target}.languages`;
  await writeFile(
    beside,
    languages
      .map(
        ({ language, script, confidence }) =>
          `${language ?? ""}\t${script ?? ""}\t${language === null ? "" : confidence.toFixed(3)}\n`,
      )
      .join(""),
  );
  await duck.run(`
    copy (
      select p.*, l.language, l.script, l.confidence
      from read_parquet(${pathLiteral(place)}) p positional join
        read_csv(${pathLiteral(beside)}, header = false, auto_detect = false, delim = '\\t', quote = '', escape = '', nullstr = '',
          columns = {language: 'VARCHAR', script: 'VARCHAR', confidence: 'DOUBLE'}) l
    ) to ${literal(target)} (format parquet, compression zstd, row_group_size 61440)`);
}
