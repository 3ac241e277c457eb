import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import type { Problem } from "../contract/common.ts";

type Builder = { buildWebIfStale(): Promise<boolean> };

/** Folder of the built page. In a clone it is built first when its sources changed; null when there is none. */
export async function ensureWeb(): Promise<string | null> {
  const above = resolve(import.meta.dirname, "../..");
  const builder = join(above, "build.ts");
  const isClone =
    import.meta.url.endsWith(".ts") && existsSync(builder) && existsSync(join(above, "node_modules/vite"));
  if (isClone) await ((await import(pathToFileURL(builder).href)) as Builder).buildWebIfStale();
  return webFolder();
}

/** Where the built page lies, or null where it was not built. */
export function webFolder(): string | null {
  const folder = resolve(import.meta.dirname, import.meta.url.endsWith(".ts") ? "../../dist/web" : "../web");
  return existsSync(join(folder, "index.html")) ? folder : null;
}

/** The page and its files; an address the page itself knows (/actors/…) is answered with the page. */
export async function serveWeb(server: FastifyInstance, folder: string | null): Promise<void> {
  if (folder)
    await server.register(fastifyStatic, {
      root: folder,
      preCompressed: true,
      dotfiles: "ignore",
      cacheControl: false,
      setHeaders: (reply, path) => reply.header("cache-control", isHashed(path) ? forever : "no-cache"),
    });
  server.setNotFoundHandler((request, reply) => {
    const isPage = request.method === "GET" && !request.url.startsWith("/api/") && isPageAddress(request.url);
    if (isPage && folder) return reply.sendFile("index.html");
    const what = isPage
      ? "The page has not been built."
      : `There is no ${request.method} ${request.url.split("?")[0]}.`;
    const mend = isPage ? "Run “npm run build” in the clone." : "See /api/v1/openapi.json for what there is.";
    const problem: Problem = { error: "not-found", what, where: null, mend };
    return reply.code(404).send(problem);
  });
}

/** Ids of accounts and posts hold dots (“telegram:mfa.uz”), so in the page's rooms an ending is not a file's. */
const isPageAddress = (url: string): boolean =>
  /^\/(actors|accounts|posts|imports|settings)\//.test(url) || !/\.\w+(\?|$)/.test(url);

const forever = "public, max-age=31536000, immutable";

/** Vite puts the content's hash into the names under assets/. */
const isHashed = (path: string): boolean => /[\\/]assets[\\/][^\\/]+-[\w-]{8}\.\w+(\.br|\.gz)?$/.test(path);
