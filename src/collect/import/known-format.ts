import { InputError } from "../../domain/errors.ts";
import { type Drift, driftOf } from "../../platforms/drift.ts";
import type { Format } from "../../platforms/format.ts";
import { formats } from "../../platforms/formats.ts";
import type { Examined } from "./examine.ts";
import { refuseRegisterList } from "./register-list.ts";

/** The format an examined file is in; a file in none is refused with what it looks like and what is nearest. */
export function knownFormat({ format, input, sample, candidates }: Examined): Format {
  if (format) return format;
  refuseRegisterList(input, sample);
  const seen =
    sample.container === "table" ? `its columns are ${sample.columns.slice(0, 12).join(", ")}` : "it is JSON";
  const near = candidates.slice(0, 3).map(({ id }) => id);
  const kin = formats.find(({ id }) => id === near[0]);
  const lost = kin ? driftOf(kin, sample).missing.filter((name) => kin.required.includes(name)) : [];
  throw new InputError(
    {
      ...{ file: input.path, line: 1, code: "unknown-layout" },
      values: { columns: sample.columns.slice(0, 12).join(", ") || "JSON", near: near.join(", ") || "–" },
    },
    `this layout is not known (${seen})`,
    `${near.length > 0 ? `Nearest are ${near.join(", ")}: choose one with --as, or ` : ""}describe the columns in a mapping file (--mapping), or map them by hand on the page Imports.${
      kin && lost.length > 0
        ? ` What ${kin.id} needs and this file has not: ${lost.map((name) => `“${name}”`).join(", ")}`
        : ""
    }`,
  );
}

/** A layout that lost a field nobody can do without is refused by name; everything else is reported with the batch. */
export function checkedDrift({ input, sample }: Examined, format: Format): Drift {
  const drift = driftOf(format, sample);
  const lost = drift.missing.filter((name) => format.required.includes(name));
  if (lost.length > 0)
    throw new InputError(
      {
        ...{ file: input.path, line: 1, code: "fields-missing" },
        values: { format: format.id, fields: lost.join(", ") },
      },
      `the format “${format.id}” needs ${lost.map((name) => `“${name}”`).join(", ")}, which this file does not have`,
      drift.unknown.length > 0
        ? `Not known are ${drift.unknown
            .slice(0, 8)
            .map((name) => `“${name}”`)
            .join(", ")}: perhaps one was renamed; then describe the columns in a mapping file (--mapping)`
        : "Choose another format with --as, or describe the columns in a mapping file (--mapping)",
    );
  return drift;
}
