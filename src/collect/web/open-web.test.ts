import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { type Validators, visitsInMemory } from "./visits.ts";
import { failureOf, fakeTime, serve, webTo } from "./web.fixture.ts";

const text = (body: Uint8Array): string => Buffer.from(body).toString();

test("a page comes whole, asked for by name and contact", async () => {
  const site = await serve((_, response) => response.end("good day"));
  const web = webTo([site]);
  const answer = await web.get(`${site.origin}/news`);
  expect([answer.status, text(answer.body), answer.url]).toEqual([200, "good day", `${site.origin}/news`]);
  expect(site.requests[0]?.headers["user-agent"]).toBe("Attache/0.1 (+desk@mfa.example)");
  web.close();
  await site.close();
});

test("what is packed as gzip, br, zstd or either deflate is unpacked", async () => {
  const packings: Record<string, Buffer> = {
    gzip: gzipSync("salom"),
    br: brotliCompressSync("salom"),
    zstd: zstdCompressSync("salom"),
    deflate: deflateSync("salom"),
    "deflate ": deflateRawSync("salom"),
    "gzip, br": brotliCompressSync(gzipSync("salom")),
  };
  const names = Object.keys(packings);
  const site = await serve((request, response) => {
    const name = names[Number(request.url?.slice(1))] ?? "";
    response.writeHead(200, { "content-encoding": name.trim() }).end(packings[name]);
  });
  const web = webTo([site]);
  for (const at of names.keys()) expect(text((await web.get(`${site.origin}/${at}`)).body)).toBe("salom");
  web.close();
  await site.close();
});

test("a bomb, a packing inside a packing inside a packing, and an endless body are stopped", async () => {
  const bomb = gzipSync(Buffer.alloc(40 << 20));
  const site = await serve((request, response) => {
    if (request.url === "/bomb") response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
    else if (request.url === "/nested")
      response.writeHead(200, { "content-encoding": "gzip, gzip, gzip" }).end(gzipSync(gzipSync(gzipSync("x"))));
    else if (request.url === "/announced") response.writeHead(200, { "content-length": "999999999" }).write("x");
    else {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65536)));
        response.once("drain", more);
      };
      more();
    }
  });
  const web = webTo([site], { limits: { bytes: 4 << 20 } });
  for (const path of ["bomb", "nested", "announced", "endless"])
    expect((await failureOf(web.get(`${site.origin}/${path}`))).failure).toBe("too large");
  web.close();
  await site.close();
});

test("redirects are followed, five at most, and never to another protocol", async () => {
  const site = await serve((request, response) => {
    const hop = Number(request.url?.slice(1));
    if (request.url === "/file") response.writeHead(302, { location: "file:///etc/passwd" }).end();
    else if (hop === 0) response.end("there");
    else response.writeHead(301, { location: `/${hop - 1}` }).end();
  });
  const web = webTo([site]);
  expect((await web.get(`${site.origin}/5`)).url).toBe(`${site.origin}/0`);
  expect((await failureOf(web.get(`${site.origin}/6`))).message).toContain("more than 5 times");
  expect((await failureOf(web.get(`${site.origin}/file`))).failure).toBe("refused address");
  web.close();
  await site.close();
});

test("a key stays with the host it was meant for", async () => {
  const other = await serve((_, response) => response.end("other"));
  const site = await serve((request, response) =>
    response.writeHead(302, { location: request.url === "/own" ? "/here" : `${other.origin}/there` }).end(),
  );
  const stays = await serve((request, response) =>
    request.url === "/a" ? response.writeHead(302, { location: "/b" }).end() : response.end("own"),
  );
  const web = webTo([site, other, stays]);
  const headers = { Authorization: "Bearer secret", Cookie: "a=b", "X-Api-Key": "secret", Accept: "text/html" };
  await web.get(`${site.origin}/away`, { headers });
  const [request] = other.requests;
  expect(Object.keys(request?.headers ?? {})).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/authorization|cookie|x-api-key/)]),
  );
  expect(request?.headers.accept).toBe("text/html");
  await web.get(`${stays.origin}/a`, { headers });
  expect(stays.requests[1]?.headers.authorization).toBe("Bearer secret");
  web.close();
  await Promise.all([site, other, stays].map((server) => server.close()));
});

test("what was posted is not passed on to another host", async () => {
  const other = await serve((_, response) => response.end());
  const site = await serve((_, response) => response.writeHead(307, { location: other.origin }).end());
  const web = webTo([site, other]);
  const failed = await failureOf(web.get(site.origin, { method: "POST", body: "secret" }));
  expect([failed.failure, other.asked]).toEqual(["refused address", []]);
  web.close();
  await Promise.all([site, other].map((server) => server.close()));
});

test("an unchanged feed is asked for by its mark and comes back empty, once what came was stored", async () => {
  const site = await serve((request, response) => {
    if (request.headers["if-none-match"] === '"v1"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"v1"', "last-modified": "Fri, 01 May 2026 00:00:00 GMT" }).end("items");
  });
  const opened = webTo([site]);
  const stored = visitsInMemory();
  const seen = new Map<string, Validators>();
  const run = { get: stored.get, set: (url: string, validators: Validators) => void seen.set(url, validators) };
  await opened.visiting({ visits: run }).get(site.origin, { conditional: true });
  // The run died before it stored anything: the next one gets the items again.
  expect((await opened.visiting({ visits: run }).get(site.origin, { conditional: true })).status).toBe(200);
  for (const [url, validators] of seen) stored.set(url, validators);
  const third = await opened.visiting({ visits: run }).get(site.origin, { conditional: true });
  expect([third.status, third.body.length]).toEqual([304, 0]);
  expect(site.requests[2]?.headers["if-modified-since"]).toBe("Fri, 01 May 2026 00:00:00 GMT");
  opened.close();
  await site.close();
});

test("requests to one host follow each other with a pause, whoever asks", async () => {
  const time = fakeTime();
  let open = 0;
  let most = 0;
  const site = await serve((_, response) => {
    most = Math.max(most, ++open);
    setImmediate(() => {
      open--;
      response.end();
    });
  });
  const web = webTo([site], { pace: time.pace });
  await Promise.all(Array.from({ length: 5 }, (_, at) => web.get(`${site.origin}/${at}`)));
  expect(most).toBe(1);
  expect(time.waits).toEqual([1000, 1000, 1000, 1000, 1000]);
  expect(site.asked).toEqual(["/0", "/1", "/2", "/3", "/4"]);
  web.close();
  await site.close();
});

test("messages and errors show no key that stands in an address", async () => {
  const site = await serve((_, response) => response.writeHead(403).end());
  const web = webTo([site]);
  const failed = await failureOf(web.get(`${site.origin}/bot123:AAE-x/getUpdates?access_token=hush&page=2`));
  expect(failed.message).toBe(`${site.origin}/bot…/getUpdates?access_token=…&page=2 answered 403`);
  web.close();
  await site.close();
});

test("a key that cannot stand in a header is a failure like any other, and not shown", async () => {
  const site = await serve((_, response) => response.end());
  const web = webTo([site]);
  const failed = await failureOf(web.get(site.origin, { headers: { authorization: "Bearer secret\nx" } }));
  expect([failed.failure, failed.message.includes("secret"), site.asked]).toEqual(["unreadable", false, []]);
  web.close();
  await site.close();
});
