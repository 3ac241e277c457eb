import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openWorkspace } from "../../app.ts";
import { token as vkToken } from "../../platforms/vk/vk.fixture.ts";
import { token as xToken } from "../../platforms/x/x.fixture.ts";
import { channel, key as youtubeKey } from "../../platforms/youtube/youtube.fixture.ts";
import { setKey } from "../../server/answers/connector-keys.ts";
import { findSource } from "../../store/state/queries/collect-sources.ts";
import { openWeb } from "../web/open-web.ts";
import { serve } from "../web/web.fixture.ts";
import { collectSources } from "./collect-sources.ts";
import { openDesk } from "./desk.ts";
import { followSource } from "./follow-source.ts";

const now = Date.UTC(2026, 3, 1);
const login =
  '<!doctype html><html><head><title>Log in</title></head><body><form><input type="password"></form></body></html>';

/** What may come in place of an answer: its type and body, and its status where that is not 200. */
const odd: Record<string, [type: string, body: string, status?: number]> = {
  "a page to log in": ["text/html", login],
  "a page to log in that says it is JSON": ["application/json", login],
  "another page": ["text/html", "<!doctype html><html><body><h1>We are moving</h1></body></html>"],
  "broken JSON": ["application/json", '{"data": [{"id": "1", "te'],
  nothing: ["application/json", ""],
  null: ["application/json", "null"],
  "a list where an object belongs": ["application/json", "[1, 2, 3]"],
  "an object of other fields": ["application/json", '{"maintenance": true}'],
  "a failure": ["text/plain", "no", 500],
};

const followed: Record<string, { address: string; given?: object }> = {
  mastodon: { address: "MFA@social.atlantis.example" },
  activitypub: { address: "activitypub:mfa@atlantis.example" },
  telegram: { address: "https://t.me/MfaAtlantis" },
  "telegram bot": { address: "bot:AtlantisMfaBot", given: { account: "telegram:mfaatlantis" } },
  "youtube with a key": { address: `https://www.youtube.com/channel/${channel}` },
  vk: { address: "https://vk.com/mfa_atlantis" },
  x: { address: "https://x.com/MFA_Atlantis" },
  bluesky: { address: "https://bsky.app/profile/mfa.atlantis.example" },
};

test("whatever stands in place of an answer, no platform takes it for silence, and none invents a post", async () => {
  let [type, body, status]: [string, string, number?] = ["", ""];
  const site = await serve((_, response) => void response.writeHead(status ?? 200, { "content-type": type }).end(body));
  const workspace = await openWorkspace(mkdtempSync(join(tmpdir(), "attache-odd-")), {});
  const web = openWeb({
    allowed: [site.host],
    resolve: async () => Promise.reject(Object.assign(new Error("no such host"), { code: "ENOTFOUND" })),
    limits: { delay: 0, attempts: 1 },
    pace: { now: () => now, wait: async () => {} },
  });
  try {
    for (const [name, value] of Object.entries({
      "telegram.bot": "123456:invented-token-of-nobody",
      "youtube.key": youtubeKey,
      "vk.token": vkToken,
      "x.bearer": xToken,
    }))
      setKey(workspace, name, value);
    const room = () => ({ ...workspace.collectRoom(), web: () => web, now: () => now });
    const ids = Object.values(followed).map(
      ({ address, given = { holder: "UZ/mfa", evidence: "invented" } }) =>
        followSource(
          workspace.state,
          room().connectors,
          { address, options: { base: site.origin }, ...given },
          { by: "test", at: now },
        ).source.id,
    );
    const found: Record<string, string> = {};
    for (const [what, answer] of Object.entries(odd)) {
      [type, body, status] = answer;
      const { runs } = await collectSources(
        openDesk(room()),
        ids.flatMap((id) => findSource(workspace.state, id) ?? []),
        { since: null },
      );
      for (const { source, outcome, failure, fresh } of runs)
        if (failure === null || outcome === "ok" || fresh > 0)
          found[`${Object.keys(followed)[ids.indexOf(source)]}, ${what}`] = `${outcome}, ${failure}, ${fresh} new`;
      const walls = runs.filter(({ failure }) => failure === "login wall").length;
      if (what === "a page to log in") expect(walls).toBeGreaterThanOrEqual(6);
    }
    expect(found).toEqual({});
  } finally {
    await workspace.close();
    web.close();
    await site.close();
  }
});
