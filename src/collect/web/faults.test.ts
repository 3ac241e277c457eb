import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { failureOf, fakeTime, serve, webTo } from "./web.fixture.ts";

test("a server that failed once is asked again; one that fails on is named after three times", async () => {
  const time = fakeTime();
  const site = await serve((request, response) =>
    response.writeHead(request.url === "/once" && site.asked.length > 1 ? 200 : 500).end(),
  );
  const web = webTo([site], { pace: time.pace });
  expect((await web.get(`${site.origin}/once`)).status).toBe(200);
  site.asked.length = 0;
  const failed = await failureOf(web.get(`${site.origin}/always`));
  expect([failed.failure, failed.retryAt, site.asked.length]).toEqual(["server error", null, 3]);
  // Half of 1 s and 2 s, the other half being drawn by lot.
  expect(time.waits).toEqual(expect.arrayContaining([500, 1000]));
  web.close();
  await site.close();
});

test("Retry-After is kept to, in seconds, as a date, and by the server's own clock", async () => {
  const time = fakeTime();
  const answers: Record<string, string>[] = [
    { "retry-after": "7" },
    { "retry-after": new Date(time.pace.now() + 9_000).toUTCString(), date: new Date(time.pace.now()).toUTCString() },
  ];
  const site = await serve((_, response) => {
    const headers = answers.shift();
    response.writeHead(headers ? 429 : 200, headers).end();
  });
  const web = webTo([site], { pace: time.pace, limits: { delay: 0 } });
  const start = time.pace.now();
  expect((await web.get(site.origin)).status).toBe(200);
  expect(time.waits).toEqual([7_000, 9_000]);
  expect(time.pace.now() - start).toBe(16_000);
  web.close();
  await site.close();
});

test("a 429 with a long pause ends the run, says until when, and keeps every source away from the host", async () => {
  const time = fakeTime();
  const site = await serve((_, response) => response.writeHead(429, { "retry-after": "3600" }).end());
  const web = webTo([site], { pace: time.pace });
  const failed = await failureOf(web.get(`${site.origin}/a`));
  expect([failed.failure, failed.retryAt]).toEqual(["rate limited", time.pace.now() + 3_600_000]);
  const other = await failureOf(web.get(`${site.origin}/b`));
  expect([other.failure, other.retryAt, site.asked]).toEqual(["rate limited", failed.retryAt, ["/a"]]);
  web.close();
  await site.close();
});

test.each([
  { "retry-after": "999999999999999999999" },
  { "retry-after": new Date(Date.UTC(2999, 0, 1)).toUTCString() },
  { "x-ratelimit-reset": "99999999999999" },
])("a server that asks to be left alone for ages is asked again after a day: %j", async (headers) => {
  const time = fakeTime();
  const site = await serve((_, response) => response.writeHead(429, headers).end());
  const failed = await failureOf(webTo([site], { pace: time.pace }).get(`${site.origin}/a`));
  await site.close();
  expect([failed.failure, failed.retryAt]).toEqual(["rate limited", time.pace.now() + 86_400_000]);
});

test("a 429 without a word is met with longer pauses", async () => {
  const time = fakeTime();
  const site = await serve((_, response) => response.writeHead(429).end());
  const web = webTo([site], { pace: time.pace, limits: { delay: 0 } });
  const failed = await failureOf(web.get(site.origin));
  expect([failed.failure, failed.retryAt, time.waits]).toEqual(["rate limited", null, [2500, 5000]]);
  web.close();
  await site.close();
});

test("a socket that hangs before, in and within the answer is given up", async () => {
  const site = await serve((request, response) => {
    if (request.url === "/headers") return;
    response.writeHead(200);
    response.write("a");
  });
  const silent = webTo([site], { limits: { attempts: 1, headers: 40 } });
  const before = await failureOf(silent.get(`${site.origin}/headers`));
  expect([before.failure, before.message]).toEqual(["timeout", `${site.origin}/headers: no answer within 40 ms`]);
  silent.close();
  const halting = webTo([site], { limits: { attempts: 1, idle: 40 } });
  expect((await failureOf(halting.get(`${site.origin}/idle`))).message).toContain("no more bytes within 40 ms");
  halting.close();
  const dripping = await serve((_, response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write("."), 5);
    response.on("close", () => clearInterval(drip));
  });
  const patient = webTo([dripping], { limits: { attempts: 1, total: 80 } });
  expect((await failureOf(patient.get(dripping.origin))).message).toContain("not whole within 80 ms");
  patient.close();
  await Promise.all([site.close(), dripping.close()]);
});

test("an answer that breaks off is not taken for a whole one", async () => {
  const site = await serve((request, response) => {
    if (request.url === "/length") response.writeHead(200, { "content-length": "10" }).write("abc");
    else response.writeHead(200, { "transfer-encoding": "chunked" }).write("abc");
    setTimeout(() => response.destroy(), 5);
  });
  const web = webTo([site], { limits: { attempts: 1 } });
  const failed = await failureOf(web.get(`${site.origin}/length`));
  expect([failed.failure, failed.message]).toEqual([
    "unreachable",
    `${site.origin}/length: the answer broke off after 3 of 10 bytes`,
  ]);
  expect((await failureOf(web.get(`${site.origin}/chunked`))).message).toContain("broke off after 3 bytes");
  web.close();
  await site.close();
});

test("what does not speak HTTP, or is not there, is named", async () => {
  const odd = createServer((socket) => socket.resume().end("SSH-2.0-OpenSSH\r\n"));
  await new Promise<void>((resolve) => odd.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(odd.address() as AddressInfo).port}`;
  const web = webTo([], { allowed: [host, "127.0.0.1:1"], robotsIgnored: [host, "127.0.0.1:1"] });
  expect((await failureOf(web.get(`http://${host}/`))).message).toContain("does not speak HTTP");
  expect((await failureOf(web.get("http://127.0.0.1:1/"))).message).toContain("nobody answers at that port");
  web.close();
  await new Promise((resolve) => odd.close(resolve));
});

test("a page to log in, another type and broken JSON are told apart from JSON", async () => {
  const bodies: Record<string, [type: string, body: string]> = {
    "/wall": ["text/html", "<!doctype html><form><input type=password></form>"],
    "/page": ["text/html; charset=utf-8", "<html><h1>News</h1></html>"],
    "/type": ["image/png", "{}"],
    "/broken": ["application/json", '{"a":'],
    "/good": ["application/activity+json", '{"id": 123456789012345678901}'],
    "/plain": ["text/plain", "[1]"],
  };
  const site = await serve((request, response) => {
    const [type, body] = bodies[request.url ?? ""] ?? ["", ""];
    response.writeHead(200, { "content-type": type }).end(body);
  });
  const web = webTo([site]);
  const kinds: string[] = [];
  for (const path of ["/wall", "/page", "/type", "/broken"])
    kinds.push((await failureOf(web.json(`${site.origin}${path}`))).failure);
  expect(kinds).toEqual(["login wall", "wrong type", "wrong type", "unreadable"]);
  expect(await web.json(`${site.origin}/good`)).toEqual({ id: "123456789012345678901" });
  expect(await web.json(`${site.origin}/plain`)).toEqual([1]);
  web.close();
  await site.close();
});

test("a clock set back a year holds no host for longer than its pause", async () => {
  const time = fakeTime();
  const site = await serve((_, response) => response.end());
  const web = webTo([site], { pace: time.pace });
  await web.get(site.origin);
  time.set(time.pace.now() - 365 * 86_400_000);
  await web.get(site.origin);
  expect(Math.max(...time.waits)).toBeLessThanOrEqual(1000);
  web.close();
  await site.close();
});

test("an error carries the answer, so that an interface's own words can be read", async () => {
  const site = await serve((_, response) => response.writeHead(400).end('{"error":"ProfileNotFound"}'));
  const web = webTo([site]);
  const failed = await failureOf(web.get(site.origin));
  expect(failed.failure).toBe("unreadable");
  expect(Buffer.from((failed.cause as { body: Uint8Array }).body).toString()).toBe('{"error":"ProfileNotFound"}');
  web.close();
  await site.close();
});
