import { type CollectTask, SourceError } from "./connector.ts";

/** Where a platform is asked: its own address, or the one the operator set for this source (a mirror, an own server). */
export function baseOf({ options }: Pick<CollectTask, "options">, own: string): string {
  const { base } = options;
  if (base === undefined || base === null || base === "") return own;
  if (typeof base !== "string" || !/^https?:\/\//i.test(base) || !URL.canParse(base))
    throw new SourceError("refused address", `The option “base” has to be an address that begins with https://`);
  return base.replace(/\/+$/, "");
}
