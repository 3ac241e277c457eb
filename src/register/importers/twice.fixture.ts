import { expect } from "vitest";
import type { StateDatabase } from "../../store/state/database.ts";
import { importRegister, type RegisterImportOptions } from "../import-register.ts";

/** The moment at which the invented register stands. */
export const now = Date.UTC(2025, 5, 1);
const hand = { by: "Aigul", at: now };

/** Imports a file twice; the second time must change nothing. */
export function importTwice(state: StateDatabase, name: string, text: string, options: RegisterImportOptions = {}) {
  /** Rows this connection ever wrote. */
  const written = () => Number(state.raw.prepare("select total_changes() as n").get()?.n);
  const content = Buffer.from(text);
  const first = importRegister(state, { name, content }, options, hand);
  const before = written();
  const second = importRegister(state, { name, content }, options, hand).report;
  expect([name, second.added, second.changed]).toEqual([name, 0, 0]);
  expect([name, written()]).toEqual([name, before]);
  const { read, added, changed, unchanged, skipped, rejected } = first.report;
  expect(added + changed + unchanged + skipped + rejected).toBe(read);
  return first;
}
