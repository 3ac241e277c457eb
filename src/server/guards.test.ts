import fastify from "fastify";
import { expect, test } from "vitest";
import { type Access, guard, tokenCookie } from "./guards.ts";
import { setSecurityHeaders } from "./security-headers.ts";

const local: Access = { token: null, names: [] };
const token = "an-invented-token-of-32-letters0";
const open: Access = { token, names: ["desk.mfa.example"] };

function serverWith(access: Access) {
  const server = fastify();
  setSecurityHeaders(server);
  guard(server, access);
  server.addContentTypeParser("multipart/form-data", (_request, _payload, done) => done(null));
  server.get("/api/v1/overview", () => ({ seen: true }));
  server.post("/api/v1/imports", () => ({ done: true }));
  server.delete("/api/v1/batches/b1", () => ({ done: true }));
  server.get("/enter", () => ({ entered: true }));
  return server;
}

const statusOf = async (
  access: Access,
  request: { method?: "GET" | "POST" | "DELETE"; url?: string; headers?: Record<string, string> },
) => (await serverWith(access).inject({ method: "GET", url: "/api/v1/overview", ...request })).statusCode;

test("a name that another site bound to this address is refused", async () => {
  for (const host of ["rebound.example", "rebound.example:4100", "127.0.0.1.rebound.example", "192.168.0.7"])
    expect([host, await statusOf(local, { headers: { host } })]).toEqual([host, 403]);
});

test("this machine's own names are let in, with any port", async () => {
  for (const host of ["127.0.0.1:4100", "localhost:4100", "LOCALHOST", "[::1]:4100"])
    expect([host, await statusOf(local, { headers: { host } })]).toEqual([host, 200]);
});

test("another site's page can neither read nor write", async () => {
  const host = "127.0.0.1:4100";
  for (const origin of ["https://foreign.example", "null", "http://127.0.0.1:9999", "file://"]) {
    expect([origin, await statusOf(local, { headers: { host, origin } })]).toEqual([origin, 403]);
    const headers = { host, origin, "content-type": "application/json" };
    expect([origin, await statusOf(local, { method: "POST", url: "/api/v1/imports", headers })]).toEqual([origin, 403]);
  }
  expect(await statusOf(local, { headers: { host, "sec-fetch-site": "cross-site" } })).toBe(403);
});

test("the own page may write", async () => {
  const headers = {
    host: "127.0.0.1:4100",
    origin: "http://127.0.0.1:4100",
    "content-type": "multipart/form-data; boundary=x",
  };
  expect(await statusOf(local, { method: "POST", url: "/api/v1/imports", headers })).toBe(200);
});

test("without an Origin a change needs what no form can send", async () => {
  const post = (headers: Record<string, string>) =>
    statusOf(local, { method: "POST", url: "/api/v1/imports", headers: { host: "localhost", ...headers } });
  expect(await post({ "content-type": "multipart/form-data; boundary=x" })).toBe(403);
  expect(await post({ "content-type": "text/plain" })).toBe(403);
  expect(await post({})).toBe(403);
  expect(await post({ "content-type": "multipart/form-data; boundary=x", "x-attache": "1" })).toBe(200);
  expect(await statusOf(local, { method: "DELETE", url: "/api/v1/batches/b1", headers: { host: "localhost" } })).toBe(
    200,
  );
});

test("on another address nothing answers without the token", async () => {
  const host = "10.0.0.5:4100";
  expect(await statusOf(open, { headers: { host } })).toBe(401);
  expect(await statusOf(open, { headers: { host, authorization: "Bearer wrong" } })).toBe(401);
  expect(await statusOf(open, { headers: { host, authorization: `Bearer ${token}` } })).toBe(200);
  expect(await statusOf(open, { headers: { host, cookie: tokenCookie(token).split(";")[0] ?? "" } })).toBe(200);
  expect(await statusOf(open, { url: "/enter", headers: { host } })).toBe(200);
});

test("a token does not open the door for foreign names", async () => {
  const authorization = `Bearer ${token}`;
  expect(await statusOf(open, { headers: { host: "rebound.example", authorization } })).toBe(403);
  expect(await statusOf(open, { headers: { host: "desk.mfa.example", authorization } })).toBe(200);
});

test("a refusal says what happened and what to do", async () => {
  const answer = await serverWith(local).inject({ url: "/api/v1/overview", headers: { host: "rebound.example" } });
  expect(answer.json()).toEqual({
    error: "forbidden",
    what: "This name does not belong to Attaché.",
    where: "header Host",
    mend: "Open the address that “attache start” printed, or allow the name with --name.",
  });
});

test("every answer forbids foreign scripts, frames and guessing of types", async () => {
  const { headers } = await serverWith(local).inject({ url: "/api/v1/overview", headers: { host: "rebound.example" } });
  expect(headers["content-security-policy"]).toContain("script-src 'self';");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(headers["cache-control"]).toBe("no-store");
});

test("on another address Zeeschuimer's calls want the token, as a password in the address if need be", async () => {
  const url = "/api/check-query/?key=k";
  const asked = async (authorization?: string) => {
    const server = serverWith(open);
    server.get("/api/check-query/", () => ({ seen: true }));
    const headers = {
      host: "10.0.0.5:4100",
      origin: "moz-extension://3c0c4e5a",
      ...(authorization && { authorization }),
    };
    const { statusCode, headers: said } = await server.inject({ url, headers });
    return [statusCode, said["www-authenticate"]];
  };
  const basic = (password: string) => `Basic ${Buffer.from(`attache:${password}`).toString("base64")}`;
  expect(await asked()).toEqual([401, 'Basic realm="Attaché"']);
  expect((await asked(basic("wrong")))[0]).toBe(401);
  expect((await asked(basic(token)))[0]).toBe(200);
  const other = { host: "10.0.0.5:4100", authorization: basic(token) };
  expect(await statusOf(open, { headers: other })).toBe(401);
});
