import { expect, test } from "vitest";
import { failureOf, fakeTime, serve, webTo } from "./web.fixture.ts";

test("robots.txt is read once a day and kept to, its pauses too", async () => {
  const time = fakeTime();
  let read = 0;
  const site = await serve((request, response) => {
    if (request.url === "/robots.txt") {
      read++;
      response.end("User-agent: *\nDisallow: /\n\nUser-agent: attache\nDisallow: /private\nCrawl-delay: 3\n");
    } else response.end("page");
  }, "own");
  const web = webTo([site], { pace: time.pace });
  await Promise.all([web.get(`${site.origin}/a`), web.get(`${site.origin}/b`)]);
  const failed = await failureOf(web.get(`${site.origin}/private/x`));
  expect([failed.failure, read]).toEqual(["robots", 1]);
  expect(time.waits.filter((wait) => wait === 3000)).toHaveLength(2);
  time.set(time.pace.now() + 25 * 3_600_000);
  await web.get(`${site.origin}/c`);
  expect(read).toBe(2);
  web.close();
  await site.close();
});

test("a missing robots.txt allows all, a failing one forbids all until an hour later", async () => {
  const time = fakeTime();
  let status = 503;
  const site = await serve((request, response) => {
    if (request.url === "/robots.txt") response.writeHead(status).end();
    else response.end("page");
  }, "own");
  const web = webTo([site], { pace: time.pace });
  const failed = await failureOf(web.get(`${site.origin}/a`));
  expect([failed.failure, failed.message]).toEqual(["robots", expect.stringContaining("robots.txt answered 503")]);
  status = 404;
  expect((await failureOf(web.get(`${site.origin}/a`))).failure).toBe("robots");
  time.set((failed.retryAt ?? 0) + 1);
  expect((await web.get(`${site.origin}/a`)).status).toBe(200);
  web.close();
  await site.close();
});

test("a host the operator names is fetched whatever its robots.txt says, and so is what needs a key", async () => {
  const site = await serve((_, response) => response.end("page"), "User-agent: *\nDisallow: /");
  const web = webTo([site], { robotsIgnored: [site.host] });
  expect((await web.get(site.origin)).status).toBe(200);
  web.close();
  const other = webTo([site]);
  expect((await failureOf(other.get(site.origin))).failure).toBe("robots");
  expect((await other.get(site.origin, { headers: { authorization: "Bearer x" } })).status).toBe(200);
  other.close();
  await site.close();
});

test("a site that cannot be reached says so itself, and is looked for again a minute later", async () => {
  const time = fakeTime();
  let looked = 0;
  const web = webTo([], {
    pace: time.pace,
    resolve: async (host) => {
      looked++;
      throw Object.assign(new Error(`queryA ${host}`), { code: host.startsWith("gone") ? "ENOTFOUND" : "EAI_AGAIN" });
    },
  });
  const gone = await failureOf(web.get("https://gone.mfa.gov.xx/rss"));
  expect([gone.failure, gone.message, gone.retryAt]).toEqual([
    "no such host",
    "https://gone.mfa.gov.xx/robots.txt: no name server knows a host gone.mfa.gov.xx",
    null,
  ]);
  expect(looked).toBe(1);
  await failureOf(web.get("https://gone.mfa.gov.xx/other"));
  expect(looked).toBe(1);
  time.set(time.pace.now() + 61_000);
  await failureOf(web.get("https://gone.mfa.gov.xx/rss"));
  expect(looked).toBe(2);
  const silent = await failureOf(web.get("https://mfa.gov.xx/rss"));
  expect([silent.failure, silent.message]).toEqual(["unreachable", expect.stringContaining("EAI_AGAIN")]);
  web.close();
});
