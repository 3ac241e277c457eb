import { SourceError, type Web } from "../connector.ts";

/** Items, by their addresses, that are no longer there; what cannot be asked now is left for the next time. */
export async function gonePages(keys: readonly string[], web: Web): Promise<string[]> {
  const gone: string[] = [];
  for (const key of keys) {
    if (!/^https?:\/\//.test(key)) continue;
    try {
      await web.get(key);
    } catch (cause) {
      if (!(cause instanceof SourceError)) throw cause;
      if (cause.failure === "not found") gone.push(key);
      if (cause.failure === "rate limited") break;
    }
  }
  return gone;
}
