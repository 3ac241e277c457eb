import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openState } from "../state/database.ts";
import { defaultStudy, openKeys } from "./keys.ts";

const workspace = () => {
  const folder = mkdtempSync(join(tmpdir(), "keys-"));
  const state = openState(join(folder, "attache.db"));
  const keys = (passphrase: string | null = null) => openKeys(join(folder, "keys"), state, passphrase, () => 1000);
  return { folder, state, keys };
};

test("a study has one key, the same after a restart and another than every other study's", () => {
  const { keys } = workspace();
  const key = keys().pseudonymKey(defaultStudy);
  expect(key).toHaveLength(32);
  expect(keys().pseudonymKey(defaultStudy).equals(key)).toBe(true);
  expect(keys().pseudonymKey("elections-2027").equals(key)).toBe(false);
});

test("keys are readable by their owner only, and without a passphrase doctor can say so", () => {
  const { folder, keys } = workspace();
  expect(keys().protection()).toBeNull();
  keys().pseudonymKey(defaultStudy);
  expect(keys().protection()).toBe("file");
  expect(readdirSync(join(folder, "keys")).sort()).toEqual(["master.json", "study-workspace.key"]);
  for (const name of ["master.json", "study-workspace.key"])
    expect(statSync(join(folder, "keys", name)).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, "keys")).mode & 0o777).toBe(0o700);
});

test("the folder is useless without its passphrase", () => {
  const { keys } = workspace();
  const key = keys("correct horse").pseudonymKey(defaultStudy);
  expect(keys("correct horse").pseudonymKey(defaultStudy).equals(key)).toBe(true);
  expect(keys().protection()).toBe("passphrase");
  expect(() => keys().pseudonymKey(defaultStudy)).toThrow(/Give it in ATTACHE_PASSPHRASE/);
  expect(() => keys("wrong").pseudonymKey(defaultStudy)).toThrow(/passphrase is wrong/);
});

test("the key ends with its study: nothing is imported into it any more, what it sealed stays shut", () => {
  const { folder, state, keys } = workspace();
  const open = keys();
  const other = keys();
  open.pseudonymKey("visit-2026");
  other.pseudonymKey("visit-2026");
  const sealed = open.sealForStudy("visit-2026", "raw of b1", Buffer.from("data key"));
  expect(open.unsealForStudy("visit-2026", "raw of b1", sealed).toString()).toBe("data key");
  expect(() => open.unsealForStudy("visit-2026", "raw of b2", sealed)).toThrow(/does not open/);

  open.destroy("visit-2026", 2000);
  expect(readdirSync(join(folder, "keys"))).toEqual(["master.json"]);
  for (const held of [open, other, keys()]) {
    expect(() => held.pseudonymKey("visit-2026")).toThrow(/has ended and its key is destroyed/);
    expect(() => held.unsealForStudy("visit-2026", "raw of b1", sealed)).toThrow(/has ended/);
  }
  expect({ ...state.raw.prepare("select ended_at from studies").get() }).toEqual({ ended_at: 2000 });
});

test("a key that went missing is asked for, never made anew, for the pseudonyms would not agree", () => {
  const { folder, keys } = workspace();
  keys().pseudonymKey(defaultStudy);
  rmSync(join(folder, "keys"), { recursive: true });
  expect(() => keys().pseudonymKey(defaultStudy)).toThrow(/is missing .* copy the folder keys/s);
});

test("two processes that begin a study at once hold one key", () => {
  const { folder, state } = workspace();
  const second = openState(join(folder, "attache.db"));
  const a = openKeys(join(folder, "keys"), state, null, () => 1);
  const b = openKeys(join(folder, "keys"), second, null, () => 2);
  expect(a.pseudonymKey(defaultStudy).equals(b.pseudonymKey(defaultStudy))).toBe(true);
  expect(readFileSync(join(folder, "keys", "study-workspace.key")).length).toBe(60);
});

test("a study's name is no path", () => {
  expect(() => workspace().keys().pseudonymKey("../x")).toThrow(/no name for a study/);
});
