import type { Check } from "../../contract/doctor.ts";

/** One finding; advice belongs only to what is not well. */
export const check = (
  id: string,
  title: string,
  state: Check["state"],
  found: string,
  mend: string | null = null,
): Check => ({
  id,
  title,
  state,
  found,
  mend: state === "ok" ? null : mend,
});

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
