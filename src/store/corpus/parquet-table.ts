import { type Duck, pathLiteral } from "./duck.ts";

/** Columns of any Parquet file. */
export async function parquetColumns(duck: Duck, place: string): Promise<{ name: string; type: string }[]> {
  const rows = await duck.all(`describe select * from read_parquet(${pathLiteral(place)})`);
  return rows.map((row) => ({ name: String(row.column_name), type: String(row.column_type) }));
}

/** Its rows with every value as text: times in UTC, lists with commas, structures as JSON. */
export function parquetRows(
  duck: Duck,
  place: string,
  columns: readonly { name: string; type: string }[],
): AsyncGenerator<Record<string, unknown>[]> {
  const select = columns.map(({ name, type }) => asText(`"${name.replaceAll('"', '""')}"`, type)).join(", ");
  return duck.chunks(`select ${select} from read_parquet(${pathLiteral(place)})`);
}

const asText = (name: string, type: string): string => {
  if (type.endsWith("[]") && !type.startsWith("STRUCT")) return `array_to_string(${name}, ',') as ${name}`;
  if (/^(STRUCT|MAP|LIST)/.test(type)) return `to_json(${name})::varchar as ${name}`;
  if (type.startsWith("TIMESTAMP")) return `strftime(${name}, '%Y-%m-%dT%H:%M:%S.%gZ') as ${name}`;
  return `${name}::varchar as ${name}`;
};
