import type { MissionForm } from "../domain/actor.ts";
import type { Evidence, EvidenceKind } from "../domain/standing.ts";
import type { Reading } from "./entries.ts";
import type { RegisterFile } from "./register-file.ts";

/** What a reader may need beside the file. */
export type ReadContext = {
  /** Given for the whole file: what the file itself does not say. */
  office: string | null;
  institution: string | null;
  source: string | null;
  date: string | null;
  /** The only actor of this name (and state), or null. */
  find(name: string, state: string | null): string | null;
  /** The registered account with this handle, now or formerly. */
  account(platform: string, handle: string | null): { id: string; holder: string } | null;
  /** The only registered mission of this kind that a state has in a city, or null. */
  missionIn(sender: string, city: string, form: MissionForm): string | null;
};

/** What the register sees of a file before an importer reads it. */
export type RegisterSample = {
  name: string;
  columns: readonly string[];
  /** Keys of the first object of a JSON, NDJSON or YAML file; of its enclosing object as “/key”. */
  keys: readonly string[];
};

/** One layout of register files, declared: what it is, where it is defined, and how its rows become entries. */
export type RegisterFormat = {
  id: string;
  title: string;
  example: string;
  source: string;
  /** true when the file names persons and not their office. */
  needsOffice: boolean;
  /** true: surely this layout. Own layouts and exact headers only, so that no two formats claim one file. */
  recognise(sample: RegisterSample): boolean;
  read(file: RegisterFile, context: ReadContext): Reading;
};

/** Whether these columns or keys are there; spreadsheets change small letters into capitals now and then. */
export function has(present: readonly string[], ...needed: string[]): boolean {
  const names = new Set(present.map((name) => name.toLowerCase()));
  return needed.every((name) => names.has(name.toLowerCase()));
}

export const claim = (kind: EvidenceKind, source: string, given: Partial<Evidence> = {}): Evidence => ({
  kind,
  source,
  url: null,
  date: null,
  note: null,
  ...given,
});

/** The year a file's name holds (“egdi_2016.csv”), where its rows do not say it. */
export const yearInName = (name: string): string | null => /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(name)?.[1] ?? null;

/** A number as files print it (“1 234,5” and “1,234.5” included), or null. */
export function printedNumber(text: string | null): number | null {
  if (text === null) return null;
  const plain = text.replace(/[\s\u00a0]/g, "");
  const value =
    /^-?\d+,\d+$/.test(plain) && !/^-?\d{1,3}(,\d{3})+$/.test(plain)
      ? plain.replace(",", ".")
      : plain.replaceAll(",", "");
  return /^-?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(value) ? Number(value) : null;
}
