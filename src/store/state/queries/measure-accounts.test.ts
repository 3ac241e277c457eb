import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { newWorld } from "../../../../test/measure/world.ts";
import { openState } from "../database.ts";
import { measureAccounts } from "./measure-accounts.ts";

test("accounts are read once, and again when anything was written here or elsewhere, but not what was taken back", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  const { state, folder } = desk.workspace;
  const handles = (provenOnly = false) => measureAccounts(state.raw, provenOnly).map(({ handle }) => handle);
  const first = measureAccounts(state.raw, false);
  expect(measureAccounts(state.raw, false)).toBe(first);
  expect(handles(true)).not.toEqual(handles());
  const rename = (of: typeof state, to: string) =>
    of.raw.prepare("update accounts set handle = ? where id = 'x:mfa_kz'").run(to);
  rename(state, "Here");
  expect(handles()).toContain("Here");
  expect(() =>
    state.transact(() => {
      rename(state, "NeverSo");
      expect(handles()).toContain("NeverSo");
      throw new Error("taken back");
    }),
  ).toThrow("taken back");
  expect(handles()).toContain("Here");
  const other = openState(join(folder, "attache.db"));
  rename(other, "Elsewhere");
  other.close();
  expect(handles()).toContain("Elsewhere");
});
