import { demonstrationColumn } from "../../domain/demonstration.ts";
import { csv } from "../csv.ts";
import { demonstrationMark } from "../demonstration.ts";
import { saveFile } from "../save-file.ts";
import { useWords } from "../words/use-words.ts";
import { Icon } from "./Icon.tsx";
import type { Column, SavedColumn } from "./Table.tsx";

export function SaveCsv<Row>({
  name,
  what,
  columns,
  rows,
}: {
  /** Of the file, without its ending. */
  name: string;
  /** What is saved, in words. */
  what: string;
  columns: readonly (SavedColumn<Row> | Column<Row>)[];
  rows: readonly Row[];
}) {
  const { say } = useWords();
  const told = columns.filter((column) => column.plain);
  const save = () => {
    const mark = demonstrationMark();
    const table = [
      [...told.map((column) => column.title), ...(mark === null ? [] : [demonstrationColumn])],
      ...rows.map((row) => [...told.map((column) => column.plain?.(row) ?? null), ...(mark === null ? [] : [mark])]),
    ];
    saveFile(`${name}.csv`, "text/csv", csv(table));
  };
  return (
    <button type="button" className="quiet small" onClick={save} aria-label={say("save.csvOf", { name: what })}>
      <Icon name="save" size={16} />
      CSV
    </button>
  );
}
