import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WARCParser } from "warcio";
import { openWorkspace, type Workspace } from "../../app.ts";
import { post } from "../../domain/post.ts";
import type { Connector } from "../../platforms/connector.ts";
import { addAccount } from "../../register/edit-account.ts";
import { evidenceFiles } from "../../server/answers/evidence.ts";
import { addSourceRow, allSources, editSource } from "../../store/state/queries/collect-sources.ts";
import { writeWebSettings } from "../../store/state/queries/web-settings.ts";
import { type LocalServer, serve } from "../web/web.fixture.ts";
import { collectSources } from "./collect-sources.ts";
import { openDesk } from "./desk.ts";
import { connector, item, page } from "./invented-source.fixture.ts";

let folder: string;
let site: LocalServer;
let workspace: Workspace;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "attache-evidence-"));
  site = await serve((request, response) => response.end(`said at ${request.url?.split("?")[0]}`));
  workspace = await openWorkspace(folder, { ATTACHE_ALLOW_HOSTS: site.host });
  writeWebSettings(workspace.state, { delay: 0 });
  const evidence = { kind: "other" as const, source: "test", url: "https://mfa.uz/", date: "2026-01-01", note: null };
  const account = { platform: "telegram", handle: "mfa_uzb", holder: "UZ/mfa", evidence };
  addAccount(workspace.state, account, { by: "test", at });
});
afterEach(async () => {
  await workspace.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

const at = Date.UTC(2026, 9, 1);
const by =
  (handle: string, answers: string | null): Connector["format"]["bind"] =>
  () =>
  (given) => {
    const { id } = given as { id: string };
    const author = { id: null, handle, name: null, url: null, avatar: null };
    const replyTo = answers === null ? null : { id: "9", handle: answers };
    return { kind: "post", post: post({ platform: "telegram", id, author, postedAt: at, text: "said", replyTo }) };
  };

/** Three pages, each read out of one answer: of an official, of somebody else, of an official who answers somebody. */
const speakers = [
  ["mfa_uzb", null],
  ["jane_doe", null],
  ["mfa_uzb", "jane_doe"],
] as const;
const spoken = (platform = "telegram"): Connector => {
  const one = connector(
    async function* (_task, web) {
      for (const [n] of speakers.entries()) {
        await web.get(`${site.origin}/${n}?access_token=secret`);
        yield page([item(n, at)]);
      }
    },
    { platform },
  );
  const bind: Connector["format"]["bind"] = (...given) => {
    const maps = speakers.map(([handle, answers]) => by(handle, answers)(...given));
    return (item) => maps[Number((item as { id: string }).id)]!(item);
  };
  return { ...one, format: { ...one.format, bind } };
};

const follow = (options: object) =>
  addSourceRow(workspace.state, {
    ...{ connector: "invented", address: "a", handle: null, account: null, evidence: null, added_at: at },
    options: JSON.stringify(options),
  });

async function collected(one = spoken(), archive = false) {
  const room = { ...workspace.collectRoom({ archive }), connectors: [one] };
  const sources = allSources(workspace.state).filter((source) => source.connector === "invented");
  const { runs } = await collectSources(openDesk(room), sources, { since: null });
  return runs[0]!;
}

async function archived(): Promise<string[]> {
  const place = join(folder, "archive");
  if (!existsSync(place)) return [];
  const found: string[] = [];
  for (const file of readdirSync(place))
    for await (const record of WARCParser.iterRecords(createReadStream(join(place, file))))
      if (record.warcType === "response") found.push(`${record.warcTargetURI} ${await record.contentText()}`);
  return found.map((one) => one.replace(site.origin, ""));
}

test("of a platform's answers only those become evidence in which nobody outside the register speaks or is named", async () => {
  follow({});
  const { notes } = await collected(spoken(), true);
  expect(await archived()).toEqual(["/0?access_token=%E2%80%A6 said at /0"]);
  expect(notes).toEqual(["2 answers are not in the archive: people outside the register are in them"]);
});

test("what a site publishes becomes evidence as it comes, and no key stands in an address of it", async () => {
  follow({});
  await collected(spoken("website"), true);
  expect((await archived()).map((one) => one.split(" ")[0])).toEqual(
    [0, 1, 2].map((n) => `/${n}?access_token=%E2%80%A6`),
  );
  const [file = ""] = readdirSync(join(folder, "archive"));
  const head = gunzipSync(readFileSync(join(folder, "archive", file))).toString();
  expect(head.match(/WARC-Target-URI: .*/g)?.join()).not.toContain("secret");
});

test("what is kept is listed with its hash, and a file that was changed since says so", async () => {
  follow({});
  await collected(spoken("website"), true);
  const [listed] = evidenceFiles(workspace, "/1?");
  expect(listed).toMatchObject({
    records: [{ bytes: 10, matches: true, sha256: createHash("sha256").update("said at /1").digest("hex") }],
    faults: [],
  });
  const path = join(folder, "archive", listed!.file);
  const changed = gunzipSync(readFileSync(path)).toString("latin1").replace("said at /1", "sent to /1");
  writeFileSync(path, gzipSync(Buffer.from(changed, "latin1")));
  expect(evidenceFiles(workspace)[0]?.faults).toEqual(["record 3: the body is not the one it was hashed of"]);
});

test("without being asked nothing is kept; the workspace's setting keeps all, and a source's own word goes before it", async () => {
  const { row } = follow({});
  await collected();
  expect(await archived()).toEqual([]);
  writeWebSettings(workspace.state, { archive: true });
  editSource(workspace.state, row.id, { options: '{"archive":false}' });
  await collected();
  expect(await archived()).toEqual([]);
  editSource(workspace.state, row.id, { options: "{}" });
  await collected();
  expect(await archived()).toHaveLength(1);
  writeWebSettings(workspace.state, { archive: false });
  editSource(workspace.state, row.id, { options: '{"archive":true}' });
  await collected();
  expect(await archived()).toHaveLength(2);
});
