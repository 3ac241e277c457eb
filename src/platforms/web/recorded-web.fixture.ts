import type { MappedPost } from "../../domain/post.ts";
import { type CollectTask, type Connector, SourceError, type SourcePage, type Web } from "../connector.ts";

export const task = (given: Partial<CollectTask> = {}): CollectTask => ({
  address: "https://mfa.example/rss.xml",
  since: null,
  cursor: null,
  known: () => false,
  revisit: [],
  keys: new Map(),
  options: {},
  ...given,
});

type Recorded = string | Uint8Array | [type: string, body: string | Uint8Array];

/** A web of recorded answers; what is not there answers 404, “304” is unchanged. */
export function recorded(answers: Record<string, Recorded>): Web & { asked: string[] } {
  const asked: string[] = [];
  const now = (): number => Date.UTC(2026, 4, 2);
  return {
    asked,
    now,
    async get(url) {
      asked.push(String(url));
      const answer = answers[String(url)];
      if (answer === undefined) throw new SourceError("not found", `${url} answered 404`);
      const [type, body] = Array.isArray(answer) ? answer : ["", answer];
      return {
        url: String(url),
        status: body === "304" ? 304 : 200,
        headers: new Map([["content-type", type]]),
        body: body === "304" ? new Uint8Array() : Buffer.from(body),
        fetchedAt: now(),
      };
    },
    json: () => Promise.reject(new Error("not asked for")),
  };
}

export async function pagesOf(connector: Connector, given: CollectTask, web: Web): Promise<SourcePage[]> {
  const pages: SourcePage[] = [];
  for await (const page of connector.pages(given, web)) pages.push(page);
  return pages;
}

/** Posts as the connector's format maps them from what is kept, which is JSON. */
export function postsOf(
  connector: Connector,
  pages: readonly SourcePage[],
  head: Record<string, unknown> = {},
): MappedPost[] {
  const map = connector.format.bind(head, { account: null, importedAt: 0 });
  return pages
    .flatMap(({ items }) => items)
    .map(({ content }) => {
      const mapped = map(JSON.parse(JSON.stringify(content)));
      if (mapped.kind !== "post") throw new Error(JSON.stringify(mapped));
      return mapped.post;
    });
}
