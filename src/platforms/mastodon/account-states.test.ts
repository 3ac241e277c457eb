import { expect, test } from "vitest";
import { answering, type Given, lastCursor, mapped, run, taskAt } from "../../../test/answering-server.ts";
import { openWeb } from "../../collect/web/open-web.ts";
import { mastodonConnector as connector } from "./connector.ts";
import { account, mfa, status, statuses } from "./mastodon.fixture.ts";
import { keys, serverOf } from "./server.fixture.ts";

test("an account that moved says where to, and its old statuses are still read", async () => {
  const moved = account("7", "MFA", { moved: account("9", "mfa", { acct: "mfa@new.example" }) });
  const { collect } = await serverOf({ accounts: [moved], statuses: statuses(1, 2) });
  const { pages } = await collect();
  expect(pages[0]?.profile).toMatchObject({ state: "moved", movedTo: "mfa@new.example" });
  expect(keys(pages)).toEqual([2, 1]);
});

test("a suspended account is told as such and not taken for a silent one", async () => {
  const { collect, asked } = await serverOf({ accounts: [account("7", "MFA", { suspended: true })], statuses: [] });
  const { pages } = await collect();
  expect(pages).toMatchObject([{ profile: { state: "suspended" }, gaps: [{ kind: "refused" }] }]);
  expect(asked).toHaveLength(1);
});

test("an account that took another name is found by its number", async () => {
  const first = await serverOf({ accounts: [mfa], statuses: statuses(1, 2) });
  const cursor = lastCursor((await first.collect()).pages) ?? "";
  const second = await serverOf({ accounts: [account("7", "MinistryOfAtlantis")], statuses: statuses(1, 3) });
  const { pages } = await second.collect({ cursor: cursor.replace(first.origin, second.origin) });
  expect(pages[0]?.profile).toMatchObject({
    state: "renamed",
    handle: `MinistryOfAtlantis@${new URL(second.origin).host}`,
  });
});

test("a name that belongs to another account now is not taken for the old one", async () => {
  const first = await serverOf({ accounts: [mfa], statuses: statuses(1, 2) });
  const cursor = lastCursor((await first.collect()).pages) ?? "";
  const second = await serverOf({ accounts: [account("8", "mfa")], statuses: statuses(5, 6) });
  const { pages } = await second.collect({ cursor: cursor.replace(first.origin, second.origin) });
  expect(pages[0]?.gaps).toMatchObject([{ kind: "cursor", why: expect.stringContaining("another account") }]);
  expect(keys(pages)).toEqual([6, 5]);
});

test("an account deleted for good is gone before it is a failure", async () => {
  const { collect } = await serverOf({ accounts: [], statuses: [] }, ({ path }) =>
    path.includes("/accounts/") ? { status: 410, json: { error: "Gone" } } : null,
  );
  const { pages, error } = await collect();
  expect(pages).toMatchObject([{ profile: { state: "gone" } }]);
  expect(error).toMatchObject({ failure: "not found", message: expect.stringContaining("knows no account @mfa") });
});

test("an account whose server has another name than its domain is found by WebFinger", async () => {
  const home = await serverOf({ accounts: [mfa], statuses: statuses(1, 2) });
  const domain = await answering(({ path, query }) =>
    path === "/.well-known/webfinger"
      ? {
          json: {
            subject: query.get("resource"),
            links: [{ rel: "self", type: "application/activity+json", href: `${home.origin}/users/MFA` }],
          },
        }
      : { status: 404, html: "<!doctype html><title>Ministry</title>" },
  );
  const web = openWeb({ allowed: [new URL(home.origin).host, new URL(domain.origin).host], limits: { delay: 0 } });
  const { pages, error } = await run(connector, taskAt(`${domain.origin}/@mfa`), web);
  web.close();
  expect(error).toBeNull();
  expect(keys(pages)).toEqual([2, 1]);
  expect(pages[0]?.profile?.handle).toBe(`MFA@${new URL(domain.origin).host}`);
});

test("a server that speaks another interface is named with what to do", async () => {
  const server = await answering(({ path, query }) =>
    path === "/.well-known/webfinger"
      ? {
          json: {
            subject: query.get("resource"),
            links: [{ rel: "self", type: "application/activity+json", href: `${server.origin}/actor` }],
          },
        }
      : { status: 404, html: "<!doctype html><title>Not here</title>" },
  );
  const { error } = await run(connector, taskAt(`${server.origin}/@mfa`), server.web);
  expect(error).toMatchObject({ failure: "wrong type", message: expect.stringContaining("activitypub:mfa@") });
});

const faults: [what: string, given: Given, failure: string][] = [
  ["an error of the server", { status: 500, json: { error: "Error" } }, "server error"],
  [
    "too many requests",
    { status: 429, json: { error: "Too many requests" }, headers: { "retry-after": "900" } },
    "rate limited",
  ],
  [
    "too many requests without a word when to return",
    { status: 429, json: { error: "Too many requests" } },
    "rate limited",
  ],
  [
    "a server closed to strangers",
    { status: 401, json: { error: "This method requires an authenticated user" } },
    "forbidden",
  ],
  ["a page to log in", { html: '<html><title>Sign in</title><input type="password"></html>' }, "login wall"],
  [
    "an answer cut short",
    (response) =>
      void response
        .writeHead(200, { "content-type": "application/json", "content-length": "99" })
        .write("[", () => response.destroy()),
    "unreachable",
  ],
  ["broken JSON", { headers: { "content-type": "application/json" }, text: '[{"id":"1"' }, "unreadable"],
  ["another layout", { json: { statuses: [] } }, "unreadable"],
  ["silence", () => {}, "timeout"],
];
for (const [what, given, failure] of faults)
  test(`${what} is a failure, not an account without statuses`, async () => {
    const { collect } = await serverOf({ accounts: [mfa], statuses: [] }, ({ path }) =>
      path.endsWith("/statuses") ? given : null,
    );
    const { pages, error } = await collect();
    expect(pages).toEqual([]);
    expect(error).toMatchObject({ failure });
  });

test("dates that are missing or lie ahead are kept as they are, and noted", async () => {
  const undated = status(1);
  delete undated.created_at;
  const { collect } = await serverOf({
    accounts: [mfa],
    statuses: [undated, status(2, { created_at: "2199-01-01T00:00:00.000Z" })],
  });
  const { pages } = await collect();
  expect(pages[0]?.notes).toEqual([
    "status 2 is dated in the future (2199-01-01T00:00:00.000Z)",
    "status 1 has no date",
  ]);
  expect(pages[0]?.items.map(({ at }) => at)).toEqual([Date.UTC(2199, 0, 1), null]);
  expect(mapped(connector, pages)[1]).toMatchObject({ post: { postedAt: null } });
});

test("an expired cursor is a gap", async () => {
  const { collect } = await serverOf({ accounts: [mfa], statuses: statuses(1, 2) });
  const { pages } = await collect({ cursor: "max_id=99" });
  expect(pages[0]?.gaps).toMatchObject([{ kind: "cursor", from: "max_id=99" }]);
  expect(keys(pages)).toEqual([2, 1]);
});

test("statuses for followers only are no publications", async () => {
  const { collect } = await serverOf({ accounts: [mfa], statuses: [status(1, { visibility: "private" })] });
  expect(mapped(connector, (await collect()).pages)).toMatchObject([
    { kind: "reject", reason: expect.stringContaining("not public") },
  ]);
});
