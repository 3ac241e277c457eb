import type { SourceRef } from "../../contract/common.ts";
import { AsWritten } from "./Values.tsx";

/** Where a thing is known from; a link only where the address is one of the web. */
export function Source({ of }: { of: SourceRef }) {
  const isWeb = of.url !== null && /^https?:\/\//.test(of.url);
  if (!isWeb) return <AsWritten text={of.title} />;
  return (
    <a href={of.url ?? undefined} rel="noreferrer noopener" target="_blank">
      <AsWritten text={of.title} />
    </a>
  );
}
