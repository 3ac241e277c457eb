import type { CollectGap } from "../../contract/collect.ts";
import type { SinceGap } from "../../contract/since.ts";
import { platformBrand } from "../../domain/platform-brand.ts";
import type { MeasureAccount } from "../../store/state/queries/measure-accounts.ts";
import type { BatchSince } from "../../store/state/queries/measure-since.ts";

/** What was not collected: imports that failed or lost records since, gaps of live sources still open, and followed accounts of which nothing is here. */
export function gapsOf(
  batches: readonly BatchSince[],
  { missing }: { missing: readonly Pick<MeasureAccount, "id" | "handle" | "holderName" | "platform">[] },
  open: readonly CollectGap[],
): SinceGap[] {
  const gaps: SinceGap[] = batches.flatMap(({ id, status, file, rejected, error }): SinceGap[] => {
    const href = `/imports/${encodeURIComponent(id)}`;
    if (status === "failed")
      return [
        {
          code: "import-failed",
          what: `The import of ${file} failed: ${error ?? "no reason kept"}`,
          mend: "Mend the file and import it again.",
          count: 1,
          names: [file, error ?? ""],
          href,
        },
      ];
    if (status !== "done" || rejected === 0) return [];
    return [
      {
        code: "records-rejected",
        what: `${rejected} records of ${file} were rejected.`,
        mend: `Read why: attache batches ${id}.`,
        count: rejected,
        names: [file],
        href,
      },
    ];
  });
  if (missing.length > 0)
    gaps.push({
      code: "nothing-here",
      what: `Nothing of ${missing.map(({ id }) => id).join(", ")} is here.`,
      mend: "Import a file of its posts.",
      count: missing.length,
      // A study may name a network without the handle: our own mark for such an account is no name to a reader.
      names: missing.map(({ handle, holderName, platform }) => {
        const where = [platformBrand(platform), handle].filter((part) => part !== null).join(" ");
        return where ? `${holderName} (${where})` : holderName;
      }),
      href: "/imports",
    });
  for (const { source, why, count } of open)
    gaps.push({
      code: "collection",
      what: `${source}: ${why}`,
      mend: "Try again, or say why it is missing: attache coverage.",
      count: count ?? 0,
      names: [source, why],
      href: "/imports",
    });
  if (batches.length === 0)
    gaps.push({
      code: "nothing-new",
      what: "No file was brought in since then.",
      mend: "Import a newer file, or look back to an earlier day.",
      count: 0,
      names: [],
      href: "/imports",
    });
  return gaps;
}
