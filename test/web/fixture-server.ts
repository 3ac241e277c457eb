import { createReadStream, existsSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { answers } from "./fixture-answers.ts";

const types: Record<string, string> = {
  html: "text/html",
  js: "text/javascript",
  css: "text/css",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};

/** Answers the page with an invented world, so that its looks can be tested without a corpus. */
export async function startFixture(web: string): Promise<{ url: string; close(): Promise<void> }> {
  const server: Server = createServer((request, response) => void answer(request, response, web));
  await new Promise<void>((listening) => server.listen(Number(process.env.PORT ?? 0), "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, web: string): Promise<void> {
  const url = new URL(request.url ?? "/", "http://fixture");
  if (url.pathname.startsWith("/api/v1/")) {
    const body = await textOf(request);
    const found = answers(url.pathname.slice("/api/v1".length), url.searchParams, body);
    const said = found ?? {
      error: "not-found",
      what: `There is no ${url.pathname}.`,
      where: null,
      mend: "Look at the address.",
    };
    response.writeHead(found ? 200 : 404, { "content-type": "application/json" }).end(JSON.stringify(said));
    return;
  }
  const file = join(web, url.pathname);
  const isFile = /\.\w+$/.test(url.pathname) && existsSync(file);
  const path = isFile ? file : join(web, "index.html");
  response.writeHead(200, { "content-type": types[path.split(".").at(-1) ?? ""] ?? "application/octet-stream" });
  createReadStream(path).pipe(response);
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}
