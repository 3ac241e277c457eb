import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { demonstrationSetting } from "../../src/register/demonstration.ts";
import { openState } from "../../src/store/state/database.ts";
import { writeSetting } from "../../src/store/state/queries/register-settings.ts";
import { attacheProcess } from "../attache-process.ts";

const said = "7,260 missions are in the register now, each claimed, with its source and date.\n";

function commandLine() {
  const folder = mkdtempSync(join(tmpdir(), "attache-first-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, attache: (...words: string[]) => attacheProcess(folder, words).ended };
}

test("who has a terminal alone finds the missions too: put in once, by one of two commands at once, and told in one line", async () => {
  const { attache } = commandLine();
  const idle = await attache("keys", "list");
  expect([idle.code, idle.err]).toEqual([0, ""]);

  const [compared, measured] = await Promise.all([
    attache("compare", "KZ", "UZ", "--measure", "platform-fit"),
    attache("measure", "missions-with-account", "UZ", "--json"),
  ]);
  expect([compared.code, measured.code]).toEqual([0, 0]);
  expect([compared.err, measured.err].sort()).toEqual(["", said]);

  const listed = await attache("register", "list", "--kind", "mission", "--json");
  expect(listed.err).toBe("");
  // 20 of them belong to disputed entities that a workspace does not show unless it chooses to.
  expect(JSON.parse(listed.out)).toMatchObject({ total: 7260 - 20 });
  const kazakh = await attache("register", "list", "--kind", "mission", "--state", "KZ", "--json");
  expect(JSON.parse(kazakh.out)).toMatchObject({ total: 44 });

  // Ninety columns fit no terminal: the missions of a capital stand one a line.
  const vienna = await attache("compare", "--capital", "AT");
  expect(vienna.out).toMatch(/^Embassy of Brazil in Austria \(Vienna\) +2$/m);
  expect(Math.max(...vienna.out.split("\n").map((line) => line.length))).toBeLessThan(200);
}, 60_000);

test("the invented world never gets real missions", async () => {
  const { folder, attache } = commandLine();
  const state = openState(join(folder, "attache.db"));
  writeSetting(state.raw, demonstrationSetting, true);
  state.close();
  const listed = await attache("register", "list", "--kind", "mission", "--json");
  expect(listed.err).toBe("Demonstration: invented states, invented accounts, invented posts.\n");
  expect(JSON.parse(listed.out)).toMatchObject({ total: 0 });
});
