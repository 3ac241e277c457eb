import { appendFile } from "node:fs/promises";
import { type Duck, literal, pathLiteral, postsParquet } from "./duck.ts";
import { rowsOf } from "./relation.ts";

type LanguageRow = { language: string | null; script: string | null; confidence: number };

/** Texts of a posts file in the order of its rows, in chunks; of each as many letters as are read. */
export async function* textsOf(duck: Duck, place: string, letters: number): AsyncGenerator<string[]> {
  for await (const [texts] of duck.columnChunks(
    `select left(coalesce(title || chr(10), '') || coalesce(text, ''), ${letters}) as words from ${rowsOf([place])}`,
  ))
    yield texts as string[];
}

/** Writes languages down as they are found, a line a row: those of millions of rows need no memory. */
export async function noteLanguages(list: string, rows: readonly LanguageRow[]): Promise<void> {
  let lines = "";
  for (const { language, script, confidence } of rows)
    lines += `${language ?? ""}\t${script ?? ""}\t${language === null ? "" : confidence}\n`;
  await appendFile(list, lines);
}

/** The same file with the languages noted in `list` beside its rows, which keep their order, so lists of dead rows still hold. */
export async function writeWithLanguages(duck: Duck, place: string, list: string, target: string): Promise<void> {
  await duck.run(`
    copy (
      select p.*, l.language, l.script, l.confidence
      from read_parquet(${pathLiteral(place)}) p positional join
        read_csv(${pathLiteral(list)}, header = false, auto_detect = false, delim = '\\t', quote = '', escape = '', nullstr = '',
          columns = {language: 'VARCHAR', script: 'VARCHAR', confidence: 'DOUBLE'}) l
    ) to ${literal(target)} (${postsParquet})`);
}
