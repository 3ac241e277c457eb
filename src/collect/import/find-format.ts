import { UsageError } from "../../domain/errors.ts";
import { formatOf } from "../../platforms/file/mapped-format.ts";
import { parseMapping } from "../../platforms/file/mapping.ts";
import type { Format } from "../../platforms/format.ts";
import { formats } from "../../platforms/formats.ts";
import { findLiveFormat } from "../live/live-format.ts";

/** A declared format by its id, or the one a user's mapping describes. */
export function findFormat(id: string, mapping: string | null): Format {
  if (mapping !== null) return formatOf(parseMapping(mapping, "mapping"));
  const format = formats.find((candidate) => candidate.id === id) ?? findLiveFormat(id);
  if (!format) throw new UsageError(`There is no format “${id}”. “attache formats” lists them.`);
  return format;
}
