import { expect, test } from "vitest";
import { mapped, taskAt } from "../../../test/answering-server.ts";
import type { SourcePage } from "../connector.ts";
import { mastodonConnector as connector } from "./connector.ts";
import { account, mfa, status } from "./mastodon.fixture.ts";

const event = (name: string, data: unknown): string =>
  `event: ${name}\ndata: ${typeof data === "string" ? data : JSON.stringify(data)}\n\n`;

async function watch(text: string, given = {}) {
  const opened: { url: string; authorization: string | undefined }[] = [];
  const stream = {
    now: () => 1_772_400_000_000,
    async *open(url: string | URL, asked?: { headers?: Readonly<Record<string, string>> }) {
      opened.push({ url: String(url), authorization: asked?.headers?.authorization });
      yield new TextEncoder().encode(text);
    },
  };
  const pages: SourcePage[] = [];
  for await (const page of connector.live?.(taskAt("https://social.atlantis.example/@mfa", given), stream) ?? [])
    pages.push(page);
  return { pages, opened };
}

test("of a public stream only the account's own statuses, edits and known deletions come in", async () => {
  const other = account("8", "somebody");
  const { pages, opened } = await watch(
    `:)\n\n${event("update", status(1))}${event("update", status(2, { account: other }))}${event("status.update", status(1, { content: "<p>Corrected</p>" }))}${event("delete", "1")}${event("delete", "2")}${event("notification", {})}${event("update", "{broken")}`,
    { known: (key: string) => key === "1" },
  );
  expect(pages).toMatchObject([{ items: [{ key: "1" }] }, { items: [{ key: "1" }] }, { gone: ["1"] }]);
  expect(pages[0]?.items[0]?.version).not.toBe(pages[1]?.items[0]?.version);
  expect(mapped(connector, pages)[0]).toMatchObject({
    post: { author: { handle: "MFA@social.atlantis.example" }, seenAt: 1_772_400_000_000 },
  });
  expect(opened).toEqual([
    { url: "https://social.atlantis.example/api/v1/streaming/public/local", authorization: undefined },
  ]);
});

test("with a token it is the stream of an account that follows it, at the address the server streams from", async () => {
  const { pages, opened } = await watch(event("update", status(1, { account: { ...mfa, acct: "mfa" } })), {
    keys: new Map([["mastodon.token", "social.atlantis.example secret"]]),
    options: { streaming: "wss://streaming.atlantis.example" },
  });
  expect(pages).toHaveLength(1);
  expect(opened).toEqual([
    { url: "https://streaming.atlantis.example/api/v1/streaming/user", authorization: "Bearer secret" },
  ]);
});
