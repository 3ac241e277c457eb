import { SourceError, type Web } from "../connector.ts";
import { isRecord, text } from "../json.ts";

export type Params = Readonly<Record<string, string | number | readonly string[] | null>>;

/** Asks a method of a Bluesky server; what stands under null is left out. */
export function query(web: Web, service: string, method: string, params: Params = {}): Promise<unknown> {
  const url = new URL(`/xrpc/${method}`, service);
  for (const [name, value] of Object.entries(params))
    if (Array.isArray(value)) for (const one of value) url.searchParams.append(name, String(one));
    else if (value !== null) url.searchParams.set(name, String(value));
  return web.json(url);
}

/** What the server itself said when it refused (“AccountTakedown”): the protocol's own words, not HTTP's. */
export type Refusal = { error: string; message: string };

export function refusalOf(failure: unknown): Refusal | null {
  if (!(failure instanceof SourceError)) return null;
  const { cause } = failure;
  if (!isRecord(cause) || !(cause.body instanceof Uint8Array)) return null;
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(cause.body));
    const error = isRecord(said) ? text(said.error) : null;
    return isRecord(said) && error !== null ? { error, message: text(said.message) ?? "" } : null;
  } catch {
    return null; // it spoke no JSON, so it said nothing of its own
  }
}
