import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Workspace } from "../../app.ts";
import { type ImportResult, importFile } from "../../collect/import/import-file.ts";
import type { AccountCounter } from "../../register/entries.ts";

const measures = ["followers", "following", "posts", "page_likes", "likes_given", "listed"] as const;

const mapping = JSON.stringify({
  title: "Counters that came with a register file",
  record: "observation",
  platform: { column: "platform" },
  fields: { author: "handle", seenAt: "seen_at" },
  authorCounters: Object.fromEntries(measures.map((name) => [name, name])),
});

/**
 * Follower counts that a register file holds become dated observations: a batch like any other, which can be seen,
 * accounted for and undone. Accounts of which no handle is printed have nothing to hang a counter on; null when none has.
 */
export async function keepCounters(
  workspace: Workspace,
  file: string,
  counters: readonly AccountCounter[],
): Promise<ImportResult | null> {
  const rows = new Map<string, Record<string, string>>();
  for (const { platform, handle, measure, value, seenAt } of counters) {
    if (handle === null) continue;
    const seen = new Date(seenAt).toISOString();
    const key = `${platform}\n${handle}\n${seen}`;
    const row = rows.get(key) ?? { platform, handle, seen_at: seen };
    row[measure] = String(value);
    rows.set(key, row);
  }
  if (rows.size === 0) return null;
  const columns = ["platform", "handle", "seen_at", ...measures];
  const lines = [...rows.values()].map((row) =>
    columns.map((name) => `"${(row[name] ?? "").replaceAll('"', '""')}"`).join(","),
  );
  const scratch = await mkdtemp(join(tmpdir(), "attache-counters-"));
  try {
    const path = join(scratch, `counters of ${file.replace(/\.(gz|zst)$/, "").slice(-80)}.csv`);
    await writeFile(path, `${columns.join(",")}\n${lines.join("\n")}\n`);
    return await importFile(workspace.importRoom(), path, { mapping: { name: "counters", text: mapping } });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
