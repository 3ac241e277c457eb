import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { post, reject } from "../../domain/post.ts";
import type { Connector } from "../../platforms/connector.ts";
import { connectors } from "../../platforms/connectors.ts";
import { sourceProfile } from "../../platforms/source-page.ts";

type Entry = { id: number; at: number; text: string; author: string; likes: number };

/** An invented platform: numbered posts by pages, newest first, from a local server. */
export type PagedWorld = {
  address: string;
  posts: Entry[];
  /** What the n-th request (from 0) for a page gets instead of it. */
  broken: Map<number, number>;
  /** Pages whose pointer to the next one leaves out so many posts. */
  skips: Map<number, number>;
  requests: string[];
  followers: number | null;
  close(): Promise<void>;
};

export const pageSize = 20;

export function posts(count: number, from: number, step: number, author = "mfa_uzb"): Entry[] {
  return Array.from({ length: count }, (_, at) => ({
    id: at + 1,
    at: from + at * step,
    text: `Statement number ${at + 1} on water cooperation`,
    author,
    likes: at,
  }));
}

export async function pagedWorld(entries: Entry[]): Promise<PagedWorld> {
  const world: PagedWorld = {
    address: "",
    posts: entries,
    broken: new Map(),
    skips: new Map(),
    requests: [],
    followers: null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://host");
    world.requests.push(request.url ?? "");
    response.setHeader("content-type", "application/json");
    response.setHeader("connection", "close");
    if (url.pathname === "/robots.txt") return void response.writeHead(404).end();
    const one = url.searchParams.get("id");
    if (one !== null) {
      const found = world.posts.find(({ id }) => id === Number(one));
      return void response.writeHead(found ? 200 : 404).end(JSON.stringify(found ?? {}));
    }
    const page = Number(url.searchParams.get("page") ?? 0);
    const status = world.broken.get(page);
    if (status !== undefined) return void response.writeHead(status).end("{}");
    const newest = [...world.posts].reverse();
    const before = Number(url.searchParams.get("before") ?? Number.MAX_SAFE_INTEGER);
    const items = newest.filter(({ id }) => id < before).slice(0, pageSize);
    const last = items.at(-1);
    const skipped = world.skips.get(page) ?? 0;
    const next = last && last.id > 1 ? Math.max(last.id - skipped, 1) : null;
    response.end(JSON.stringify({ items, next, followers: world.followers }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  world.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return world;
}

type Page = { items: Entry[]; next: number | null; followers: number | null };

export const paged: Connector = {
  id: "paged",
  title: "Paged posts",
  platform: "telegram",
  needs: [],
  can: ["posts", "counters", "single posts"],
  limits: [],
  example: "http://127.0.0.1/",
  recognise: (address) =>
    address.startsWith("http://127.0.0.1") ? { connector: "paged", address, handle: "mfa_uzb" } : null,
  format: {
    id: "paged",
    title: "Paged posts",
    version: "1",
    source: "test",
    example: "",
    known: ["id", "at", "text", "author", "likes"],
    required: ["id", "text"],
    container: "items",
    path: null,
    recognise: () => 0,
    bind: () => (item) => {
      const { id, at, text, author, likes } = item as Entry;
      if (typeof text !== "string") return reject("there is no field “text”");
      return {
        kind: "post",
        post: post({
          platform: "telegram",
          id: `mfa_uzb/${id}`,
          author: { id: null, handle: author, name: null, url: null, avatar: null },
          postedAt: at,
          text,
          counters: { likes },
        }),
      };
    },
  },
  async *pages(task, web) {
    const asItem = (entry: Entry) => ({
      key: `mfa_uzb/${entry.id}`,
      at: entry.at,
      version: String(entry.text),
      content: entry,
    });
    const nothing = { cursor: null, gaps: [], gone: [], profile: null, notes: [] };
    for (const key of task.revisit) {
      const id = key.split("/")[1];
      try {
        const entry = (await web.json(`${task.address}?id=${id}`)) as Entry;
        yield { ...nothing, items: [asItem(entry)] };
      } catch (cause) {
        if ((cause as { failure?: string }).failure !== "not found") throw cause;
        yield { ...nothing, items: [], gone: [key] };
      }
    }
    let before: number | null = null;
    let lowest: number | null = null;
    for (let page = 0; ; page++) {
      const address: string = `${task.address}?page=${page}${before === null ? "" : `&before=${before}`}`;
      let found: Page;
      try {
        found = (await web.json(address)) as Page;
      } catch (cause) {
        // Numbered posts: the page after a broken one can be asked for all the same.
        if ((cause as { failure?: string }).failure !== "server error" || lowest === null) throw cause;
        const [from, to]: number[] = [Math.max(1, lowest - pageSize), lowest - 1];
        const gap = { kind: "page" as const, from: `mfa_uzb/${from}`, to: `mfa_uzb/${to}`, count: to! - from! + 1 };
        yield { ...nothing, items: [], gaps: [{ ...gap, why: "the server failed on this page" }] };
        before = from!;
        lowest = from!;
        continue;
      }
      const ids = found.items.map(({ id }) => id);
      const gaps = [];
      for (const [at, id] of ids.entries()) {
        const above: number | null = at === 0 ? lowest : ids[at - 1]!;
        if (above !== null && above - id > 1)
          gaps.push({
            kind: "ids" as const,
            ...{ from: `mfa_uzb/${id + 1}`, to: `mfa_uzb/${above - 1}` },
            ...{ count: above - id - 1, why: "these numbers were left out" },
          });
      }
      const { followers } = found;
      const profile = followers === null ? null : sourceProfile({ handle: "mfa_uzb", counters: { followers } });
      yield { ...nothing, items: found.items.map(asItem), gaps, profile };
      lowest = ids.at(-1) ?? lowest;
      const oldest = found.items.at(-1)?.at ?? 0;
      if (found.next === null || (task.since !== null && oldest < task.since)) return;
      if (ids.length > 0 && found.items.every(({ id }) => task.known(`mfa_uzb/${id}`))) return;
      before = found.next;
    }
  },
};

/** Lets the import find the invented platform's format by its name. */
export function declarePaged(): void {
  if (!connectors.includes(paged)) (connectors as Connector[]).push(paged);
}
