import type { Said } from "../../domain/said.ts";

/**
 * A figure or an absence as a paper prints it. Every fact here is what its paper says, not what is so. `quote` is how the
 * sentence begins on which it rests; `note` is ours.
 */
export type CaseFact = {
  id: string;
  /** What is said, in our words; `state` and `host` among their changing parts are codes of states. */
  what: Said;
  country: string | null;
  value: number | null;
  valueMax?: number | null;
  unit: string | null;
  qualifier: string | null;
  /** Date of the event, as exactly as known, and where it comes from. */
  date: string | null;
  dateBasis: "text" | "reference" | "inferred" | null;
  /** Date of the report the paper cites, where it is known. */
  reported: string | null;
  source: string;
  /** Whom the paper itself cites. */
  figureBy: string | null;
  asPrinted: string | null;
  quote: string;
  note: string | null;
};

type Given = Pick<CaseFact, "id" | "what" | "source" | "quote"> & Partial<CaseFact>;

export const caseFact = (given: Given): CaseFact => ({
  country: null,
  value: null,
  unit: null,
  qualifier: null,
  date: null,
  dateBasis: null,
  reported: null,
  figureBy: null,
  asPrinted: null,
  note: null,
  ...given,
});
