import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openDesk } from "../../test/open-desk.ts";
import type { Batch } from "../contract/imports.ts";
import type { Overview } from "../contract/overview.ts";
import { AttacheError, InputError } from "../domain/errors.ts";
import { failureCodes, failureOf, refusalCodes } from "../domain/failure.ts";
import { claimJob, endJob, enqueue } from "../store/state/queries/jobs.ts";
import { imports as ar } from "../web/words/ar/imports.ts";
import { refusals as arRefusals } from "../web/words/ar/refusals.ts";
import { imports as en } from "../web/words/en/imports.ts";
import { refusals as enRefusals } from "../web/words/en/refusals.ts";
import { imports as ru } from "../web/words/ru/imports.ts";
import { refusals as ruRefusals } from "../web/words/ru/refusals.ts";
import { imports as uz } from "../web/words/uz/imports.ts";
import { refusals as uzRefusals } from "../web/words/uz/refusals.ts";
import { importOne } from "./answers/import.ts";

const blanks = (words: string): string[] => [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name).sort();

test("every reason why work fails has its words in four languages, with the same blanks", () => {
  for (const words of [en, ru, uz, ar]) {
    expect(Object.keys(words.failures).sort()).toEqual([...failureCodes].sort());
    for (const code of failureCodes) expect(blanks(words.failures[code])).toEqual(blanks(en.failures[code]));
  }
});

test("every reason why a question is refused has its words in four languages, with the same blanks", () => {
  for (const { refusals } of [enRefusals, ruRefusals, uzRefusals, arRefusals]) {
    expect(Object.keys(refusals).sort()).toEqual([...refusalCodes].sort());
    for (const code of refusalCodes) expect(blanks(refusals[code])).toEqual(blanks(enRefusals.refusals[code]));
  }
});

test("a failed import is kept with a code beside its words, and neither names the file", async () => {
  const desk = await openDesk();
  const path = join(desk.folder, "anna_petrova.csv.gz");
  const rows = Array.from({ length: 40_000 }, (_, at) => `${at},anna,2024-03-01T08:00:00Z,text ${Math.sin(at)}`);
  writeFileSync(path, gzipSync(`id,author,date,text\n${rows.join("\n")}\n`).subarray(0, -50));
  const mapping = join(desk.folder, "mapping.json");
  const fields = { id: "id", author: "author", postedAt: "date", text: "text" };
  writeFileSync(mapping, JSON.stringify({ container: "table", platform: "x", fields }));
  const watch = { signal: new AbortController().signal, tell: () => {} };
  await expect(importOne(desk.workspace, path, { mapping }, watch)).rejects.toThrow(/cut off/);
  const [failed] = (await desk.server.inject("/api/v1/batches")).json<{ rows: Batch[] }>().rows;
  expect(failed).toMatchObject({ state: "failed", failure: { code: "damaged", values: {} } });
  expect(JSON.stringify(failed)).not.toContain("anna");
});

test("what an error says of itself is kept; a full disk is known by its sign, any other reason in its own words", () => {
  expect(failureOf(new InputError({ file: "a.csv", line: 7, code: "open-quote" }, "a", "b"))).toEqual({
    code: "open-quote",
    values: { line: 7 },
  });
  expect(failureOf(Object.assign(new Error("write"), { code: "ENOSPC" })).code).toBe("disk-full");
  expect(failureOf(new AttacheError("It broke.\n  at x"))).toEqual({
    code: "unexpected",
    values: { reason: "It broke." },
  });
});

test("a stage that failed tells the overview its code", async () => {
  const { workspace, server, folder } = await openDesk();
  const { state } = workspace;
  const path = join(folder, "posts.csv");
  writeFileSync(path, "country_label,screen_name,text\nRussia,mfa_russia,We spoke of water\n");
  const watch = { signal: new AbortController().signal, tell: () => {} };
  await importOne(workspace, path, {}, watch);
  enqueue(state, "search", String(state.raw.prepare("select path from corpus_files").get()?.path), 1);
  const job = claimJob(state, ["search"], 2)!;
  const error = { error: "the disk is full", failure: { code: "disk-full" as const, values: {} } };
  endJob(state, { ...job, created_at: 1 }, "failed", error, 3);
  const { stages } = (await server.inject("/api/v1/overview")).json<Overview>();
  expect(stages.find(({ stage }) => stage === "search")).toMatchObject({
    error: "the disk is full",
    failure: { code: "disk-full" },
  });
});
