import type { SourceError } from "./connector.ts";
import { isRecord } from "./json.ts";

/** What an interface itself said about a failure: the web hands the answer on as the failure's cause. */
export function errorBody({ cause }: SourceError): { status: number | null; json: unknown } {
  if (!isRecord(cause) || !(cause.body instanceof Uint8Array)) return { status: null, json: null };
  const status = typeof cause.status === "number" ? cause.status : null;
  try {
    return { status, json: JSON.parse(new TextDecoder().decode(cause.body)) };
  } catch {
    return { status, json: null }; // a page of a proxy, say
  }
}
