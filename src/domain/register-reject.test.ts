import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { registerReject, registerRejectCodes } from "./register-reject.ts";

test.each([
  ["the row lacks institution, platform or source", "row-lacks", { columns: "institution, platform, source" }],
  ["the row has no Wikidata item (QID)", "row-lacks", { columns: "Wikidata item (QID)" }],
  ["the row names no source", "row-lacks", { columns: "source" }],
  ["the row has no source: fill in the column source, or give --source for the file", "source-missing", {}],
  ["“a b” is not a handle on x (1 to 15 letters, digits or _)", "no-handle", { handle: "a b", platform: "x" }],
  ["“Poet” is not an office, so A. B. stays out of the register", "no-office", { office: "Poet", name: "A. B." }],
  ["the row has 3 cells, the header 5", "cells", { cells: "3", header: "5" }],
  ["the line is not JSON", "no-json", {}],
])("“%s” is told as %s", (reason, code, values) => {
  expect(registerReject(reason)).toEqual({ code, values });
});

test("a reason nobody foresaw stays as it was written", () => {
  expect(registerReject("something else went wrong")).toBeNull();
});

test("every reason an importer rejects a row for has a code", () => {
  const register = resolve(import.meta.dirname, "../register");
  const importers = readdirSync(join(register, "importers")).map((name) => join(register, "importers", name));
  const files = [...importers, join(register, "import-register.ts"), resolve(import.meta.dirname, "account.ts")];
  const words = String.raw`("[^"]+"|\`(?:\$\{[^\`]*?\}(?=[^}]|$)|[^\`])+\`)`;
  const told = new RegExp(
    String.raw`(?:rejected: (?:fault \?\? )?|reject\(line, |return (?:[^;"\`]* \? )?)${words}`,
    "g",
  );
  const reasons = files
    .filter((file) => !/\.(test|fixture)\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(file, "utf8").matchAll(told)])
    .map(([, text = ""]) => text.slice(1, -1).replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "7"))
    // Reasons are sentences; what else functions return are names, addresses and ids.
    .filter((text) => /^(?:the|an?|no|nothing|where|“.*”|@\S+) /.test(text));
  expect(new Set(reasons).size).toBeGreaterThan(40);
  expect([...new Set(reasons)].filter((reason) => registerReject(reason) === null)).toEqual([]);
  expect(registerRejectCodes.length).toBeGreaterThan(25);
});
