import type { Preview } from "../contract/imports.ts";
import { type Cell, fields, shorten, size, table } from "./output.ts";

type Seen = Omit<Preview, "token">;

/** What a file is, before anything of it is imported. */
export function previewText(preview: Seen): string {
  const {
    file,
    bytes,
    encoding,
    format,
    candidates,
    columns,
    drift,
    mapped,
    frequentAuthors,
    authorsOf,
    warnings,
    registerLayout,
  } = preview;
  const near = candidates.slice(0, 3).map(({ id, score }) => `${id} (${Math.round(score * 100)} %)`);
  const head: [string, Cell][] = [
    ["file", `${file}, ${size(bytes)}, ${encoding}`],
    ["format", format ?? "not recognised: choose one with --as, or describe the columns with --mapping"],
    ["nearest", near.join(", ") || "none"],
    ["fields", shorten(columns.join(", "), 300)],
    ["unknown fields", drift.unknown.join(", ") || "none"],
    ["missing fields", drift.missing.join(", ") || "none"],
  ];
  const list = registerLayout
    ? [`This is a file for the register (${registerLayout}). Use “attache register import”.`]
    : [];
  const parts = [fields(head), ...list, ...warnings];
  if (mapped.length > 0)
    parts.push(
      table(
        [
          { title: "AS", value: ({ kind }) => kind },
          { title: "DATE", value: ({ values }) => values.postedAt ?? values.seenAt },
          { title: "AUTHOR", value: ({ values }) => shorten(values.author ?? "", 24) },
          { title: "TEXT OR REASON", value: ({ reason, values }) => shorten(reason ?? values.text ?? "", 70) },
        ],
        mapped.slice(0, 5),
      ),
    );
  if (frequentAuthors.length > 0) {
    const of = `${authorsOf.whole ? "all" : "the first"} ${authorsOf.records.toLocaleString("en")} records`;
    parts.push(
      `Most frequent authors of ${of} who are not in the register. Register those who hold an office before the import\n(attache register add-account); everybody else becomes a pseudonym.`,
      table(
        [
          { title: "POSTS", value: ({ posts }) => posts, right: true },
          { title: "PLATFORM", value: ({ platform }) => platform },
          { title: "HANDLE", value: ({ handle }) => handle },
          { title: "NAME", value: ({ name }) => name },
        ],
        frequentAuthors.slice(0, 20),
      ),
    );
  }
  return parts.join("\n\n");
}
