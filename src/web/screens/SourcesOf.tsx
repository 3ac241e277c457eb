import { SourcesSection } from "../views/SourcesSection.tsx";
import { useSources } from "./use-sources.ts";

/** Live sources of one account, with what they cover and what is missing. */
export function SourcesOf({ account }: { account: string }) {
  return <SourcesSection hand={useSources(account)} />;
}
