import { type Asked, SourceError, type Web } from "./connector.ts";
import { isLoginWall } from "./login-wall.ts";

/** A page of an interface whose headers say where the next one is. */
export type JsonPage = { json: unknown; headers: ReadonlyMap<string, string>; url: string; fetchedAt: number };

/** `web.json` with the headers, which some interfaces need for paging. */
export async function jsonPage(web: Web, url: string, asked: Asked = {}): Promise<JsonPage> {
  const answer = await web.get(url, { ...asked, headers: { accept: "application/json", ...asked.headers } });
  const text = new TextDecoder().decode(answer.body);
  const { host } = new URL(answer.url);
  if (/^\s*</.test(text))
    throw isLoginWall(text, answer.url)
      ? new SourceError("login wall", `${host} answered with a page to log in, not with JSON`)
      : new SourceError("wrong type", `${host} answered with a web page, not with JSON`);
  try {
    return { json: JSON.parse(text), headers: answer.headers, url: answer.url, fetchedAt: answer.fetchedAt };
  } catch (cause) {
    throw new SourceError("unreadable", `${host}: the JSON is broken (${(cause as Error).message})`, { cause });
  }
}

/** Addresses of a Link header (RFC 8288) by their relation. */
export function linksOf(header: string | undefined): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, address = "", parameters = ""] of (header ?? "").matchAll(
    /<([^>]*)>((?:\s*;\s*[^,;"]+(?:"[^"]*")?)*)/g,
  ))
    for (const relation of /\brel\s*=\s*"?([^";]+)/i.exec(parameters)?.[1]?.trim().split(/\s+/) ?? [])
      if (!found.has(relation.toLowerCase())) found.set(relation.toLowerCase(), address);
  return found;
}
