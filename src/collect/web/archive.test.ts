import { createHash } from "node:crypto";
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { WARCParser } from "warcio";
import { sharedTest } from "../../../test/shared.ts";
import { openArchive } from "./archive.ts";
import { readArchive } from "./read-archive.ts";
import { serve, webTo } from "./web.fixture.ts";

const folder = (): string => mkdtempSync(join(tmpdir(), "attache-archive-"));

test("a page that was fetched stands in the archive with its time, headers and hash, for other readers too", async () => {
  const place = folder();
  const html = "<p>Заявление</p>";
  const site = await serve((_, response) =>
    response
      .writeHead(200, { "content-type": "text/html; charset=utf-8", "content-encoding": "gzip", "set-cookie": "a=b" })
      .end(gzipSync(html)),
  );
  const archive = openArchive(place, "Attache/0.1", () => Date.UTC(2026, 4, 1, 12));
  const opened = webTo([site]);
  const web = opened.visiting({ archive });
  await Promise.all([web.get(`${site.origin}/a`), web.get(`${site.origin}/b`)]);
  await archive.close();
  const [file = ""] = readdirSync(place);
  expect(file).toMatch(/^attache-20260501120000-\d+-1\.warc\.gz$/);

  const seen: unknown[] = [];
  for await (const record of WARCParser.iterRecords(createReadStream(join(place, file))))
    if (record.warcType === "response") {
      seen.push([record.warcTargetURI, record.warcDate, await record.contentText(), record.warcPayloadDigest]);
      expect(record.httpHeaders?.headers.get("set-cookie") ?? null).toBe(null);
    }
  const digest = `sha256:${createHash("sha256").update(html).digest("hex")}`;
  expect(seen).toEqual([
    [`${site.origin}/a`, "2026-05-01T00:00:02.000Z", html, digest],
    [`${site.origin}/b`, expect.any(String), html, digest],
  ]);
  const read = readArchive(readFileSync(join(place, file)));
  expect(read.records.map(({ type, url, matches }) => [type, url, matches])).toEqual([
    ["warcinfo", null, null],
    ["response", `${site.origin}/a`, true],
    ["response", `${site.origin}/b`, true],
  ]);
  expect(read.faults).toEqual([]);
  opened.close();
  await site.close();
  rmSync(place, { recursive: true });
});

test("an archive that was cut in the middle gives what stands before the cut, and says so", async () => {
  const place = folder();
  const archive = openArchive(place, "Attache/0.1", () => Date.UTC(2026, 4, 1, 12));
  const answer = { url: "https://mfa.example/", status: 200, headers: new Map(), fetchedAt: 0 };
  await archive.keep({ ...answer, body: Buffer.from("one") });
  const last = await archive.keep({ ...answer, body: Buffer.from("two") });
  await archive.close();
  const bytes = readFileSync(join(place, last.file));
  const read = readArchive(bytes.subarray(0, last.offset + 200));
  expect(read.records.filter(({ type, whole }) => type === "response" && whole)).toHaveLength(1);
  expect(read.faults).not.toEqual([]);
  rmSync(place, { recursive: true });
});

sharedTest("archives made by others are read; a wrong length is read past and reported", (outside) => {
  const place = join(outside, "fixtures/warc");
  const found: Record<string, [records: number, faults: number]> = {};
  for (const file of readdirSync(place).filter((name) => name.includes(".warc"))) {
    const { records, faults } = readArchive(readFileSync(join(place, file)));
    found[file] = [records.length, faults.length];
  }
  expect(found).toMatchObject({
    "example.warc": [7, 0],
    "example.warc.gz": [6, 0],
    "redirect.warc": [2, 0],
    "post-test.warc.gz": [6, 0],
  });
  expect(found["example-bad-length.warc"]?.[1]).toBeGreaterThan(0);
  expect(found["example-bad-length.warc"]?.[0]).toBeGreaterThan(0);
});
