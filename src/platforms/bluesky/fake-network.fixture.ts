import { SourceError, type Web, type WebAnswer } from "../connector.ts";

/** What a request gets: JSON, the words of a refusal, or a text. */
export type Told = { json: unknown } | { error: string; message?: string; status?: number } | { text: string };

/** A web that answers by a function of the address; “null” is a server that has no such page. */
export function fakeWeb(tell: (url: URL) => Told | null): Web & { asked: string[] } {
  const asked: string[] = [];
  const get = async (given: string | URL): Promise<WebAnswer> => {
    const url = new URL(given);
    asked.push(`${url.pathname.replace("/xrpc/", "")}${url.search}`);
    const told = tell(url);
    if (told === null) throw new SourceError("not found", `${url.host}${url.pathname} answered 404`);
    const words = "text" in told ? told.text : JSON.stringify("json" in told ? told.json : told);
    const status = "error" in told ? (told.status ?? 400) : 200;
    const body = new TextEncoder().encode(words);
    const answer: WebAnswer = { url: url.href, status, headers: new Map(), body, fetchedAt: 0 };
    if (status < 300) return answer;
    throw new SourceError(status >= 500 ? "server error" : "unreadable", `${url.host} answered ${status}`, {
      cause: answer,
    });
  };
  return {
    asked,
    now: () => Date.UTC(2026, 10, 22),
    get,
    json: async (url) => JSON.parse(new TextDecoder().decode((await get(url)).body)) as unknown,
  };
}
