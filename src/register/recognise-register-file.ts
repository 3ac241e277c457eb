import { ConflictError, InputError, UsageError } from "../domain/errors.ts";
import type { RegisterFile } from "./register-file.ts";
import type { RegisterFormat, RegisterSample } from "./register-format.ts";
import { registerFormats } from "./register-formats.ts";

/** The declared layout with this id. */
export function formatNamed(id: string): RegisterFormat {
  const format = registerFormats.find((one) => one.id === id);
  if (format) return format;
  throw new UsageError(
    `There is no register format “${id}”. Known are ${registerFormats.map((one) => one.id).join(", ")}.`,
  );
}

/** The layout of the register that a sample of a file has, if it is one; several fit now and then, and the first speaks. */
export const recogniseSample = (sample: RegisterSample): RegisterFormat | null =>
  registerFormats.find((one) => one.recognise(sample)) ?? null;

/** The one declared layout a file has. */
export function recogniseRegisterFile(file: RegisterFile): RegisterFormat {
  const sample = sampleOf(file);
  const [format, second] = registerFormats.filter((one) => one.recognise(sample));
  if (second && format)
    throw new ConflictError(`${file.name} fits ${format.id} and ${second.id}. Say which it is with --as.`);
  if (format) return format;
  const seen = [...sample.columns, ...sample.keys].slice(0, 12).join(", ") || "nothing that is a header";
  throw new InputError(
    { file: file.name },
    `its layout is not known to the register (seen: ${seen})`,
    "Name the columns platform, handle, holder (or institution, country) and office, or say what it is with --as.",
  );
}

function sampleOf(file: RegisterFile): RegisterSample {
  const start = file.text.replace(/^\uFEFF/, "").trimStart();
  const { name } = file;
  const keysOf = (value: unknown) =>
    value && typeof value === "object" && !Array.isArray(value) ? Object.keys(value) : [];
  if (/\.ya?ml$/i.test(name) || /^(#[^\n]*\n)*- id:/.test(start))
    return { name, columns: [], keys: firstKeys(file.yaml(), keysOf) };
  if (start.startsWith("[")) return { name, columns: [], keys: firstKeys(file.json(), keysOf) };
  if (start.startsWith("{")) {
    const [first, second] = /\.(nd)?jsonl?(\.gz|\.zst)?$/i.test(name) && isLines(start) ? file.items() : [];
    if (first && second) return { name, columns: [], keys: [...keysOf(first.item), ...keysOf(second.item)] };
    // One line alone may be a record, or a whole document without line breaks.
    if (first) return { name, columns: [], keys: [...keysOf(first.item), ...firstKeys(file.json(), keysOf)] };
    return { name, columns: [], keys: firstKeys(file.json(), keysOf) };
  }
  return { name, columns: file.table().columns, keys: [] };
}

const isLines = (start: string) => {
  try {
    JSON.parse(start.slice(0, start.indexOf("\n") < 0 ? undefined : start.indexOf("\n")));
    return true;
  } catch {
    return false;
  }
};

function firstKeys(value: unknown, keysOf: (value: unknown) => string[]): string[] {
  if (Array.isArray(value)) return [...new Set(value.slice(0, 5).flatMap(keysOf))];
  const [first] = Object.values((value ?? {}) as Record<string, unknown>);
  const inner = Array.isArray(first) ? first[0] : first;
  return [
    ...keysOf(value)
      .slice(0, 20)
      .map((key) => `/${key}`),
    ...keysOf(inner),
  ];
}
