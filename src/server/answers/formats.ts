import type { FormatInfo } from "../../contract/imports.ts";
import { formats } from "../../platforms/formats.ts";

export const formatList = (): { rows: FormatInfo[] } => ({
  rows: formats.map(({ id, title, version, container, source, example, known, required }) => ({
    id,
    title,
    version,
    container,
    source,
    example,
    fields: [...known],
    required: [...required],
  })),
});
