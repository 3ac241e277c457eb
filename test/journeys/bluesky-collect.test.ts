import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, vi } from "vitest";
import { openWorkspace } from "../../src/app.ts";
import { collectSources } from "../../src/collect/live/collect-sources.ts";
import { openDesk } from "../../src/collect/live/desk.ts";
import { openWeb } from "../../src/collect/web/open-web.ts";
import { findItem } from "../../src/store/state/queries/collect-items.ts";
import { findSource } from "../../src/store/state/queries/collect-sources.ts";
import { attacheProcess } from "../attache-process.ts";
import type { BlueskyAccount } from "../servers/bluesky-account.ts";
import { blueskyTest } from "../servers/start-bluesky.ts";

const said = [
  {
    name: "qazaq-mid",
    holder: "KZ/mfa",
    text: "Астанада су ресурстары жөніндегі келіссөздер өтті",
    words: "келіссөздер",
  },
  {
    name: "ozbek-tiv",
    holder: "UZ/mfa",
    text: "Toshkentda suv bo‘yicha hamkorlik bitimi imzolandi",
    words: "hamkorlik",
  },
  { name: "arab-mofa", holder: "SA/mfa", text: "عقدت الوزارة مشاورات حول التعاون المائي", words: "مشاورات" },
];

blueskyTest(
  "what accounts post on a real server is collected and found, and what they delete is recorded",
  async (server) => {
    const workspace = await mkdtemp(join(tmpdir(), "attache-bluesky-"));
    onTestFinished(() => rm(workspace, { recursive: true, force: true }));
    vi.stubEnv("ATTACHE_ALLOW_HOSTS", "localhost");
    onTestFinished(() => void vi.unstubAllEnvs());
    const attache = async (...words: string[]) => {
      const { code, out, err } = await attacheProcess(workspace, [...words, "--json"]).ended;
      if (code !== 0) throw new Error(`attache ${words.join(" ")}: ${err}`);
      return JSON.parse(out);
    };

    const sources: string[] = [];
    const posts: string[] = [];
    const accounts: BlueskyAccount[] = [];
    for (const { name, holder, text } of said) {
      const account = await server.account(name);
      accounts.push(account);
      posts.push((await account.post(text, { langs: [] })).uri);
      const options = [`read=repository`, `plc=${server.plc}`, `appview=${server.pds}`].flatMap((one) => [
        "--option",
        one,
      ]);
      const handle = `at://${account.handle}`;
      const added = await attache("sources", "add", handle, "--holder", holder, "--evidence", "test", ...options);
      sources.push(added.id);
    }
    const collected = await attache("collect", ...sources);
    expect(collected.runs.map(({ outcome, fresh }: { outcome: string; fresh: number }) => [outcome, fresh])).toEqual(
      said.map(() => ["ok", 1]),
    );
    for (const [at, { words, name }] of said.entries()) {
      const found = await attache("search", words);
      expect(found.rows).toMatchObject([{ id: posts[at], author: `${name}.test`, platform: "bluesky" }]);
    }

    // Two hours later the post is looked at again, and is not there.
    const opened = await openWorkspace(workspace);
    onTestFinished(() => opened.close());
    const web = openWeb({ allowed: ["localhost"], limits: { delay: 0 } });
    const later = () => Date.now() + 2 * 3_600_000;
    const [source] = sources.map((id) => findSource(opened.state, id)!);
    await accounts[0]!.remove(posts[0]!);
    const room = { ...opened.collectRoom(), web: () => web, now: later };
    const { runs } = await collectSources(openDesk(room), [source!], { since: null });
    web.close();
    expect(runs).toMatchObject([{ outcome: "ok", gone: 1, fresh: 0 }]);
    expect(findItem(opened.state, source!.id, posts[0]!)?.gone_at).toBeGreaterThan(Date.now());
  },
);
