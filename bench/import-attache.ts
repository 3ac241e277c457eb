import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openWorkspace } from "../src/app.ts";
import { keepCompiledCode } from "../src/cli/code-cache.ts";
import { importFile } from "../src/collect/import/import-file.ts";
import { knownKey } from "../src/domain/platform.ts";
import { fillCorpus } from "./corpus-posts.ts";
import { peakMb } from "./peak.ts";
import { benchFolder, mappingOf } from "./posts-file.ts";

/**
 * `import-attache.ts FILE plain|private KNOWN`: imports the file into a workspace that knows KNOWN posts. `plain`: every author is
 * registered and raw is not kept, so that reading, typing, duplicates, rejects and Parquet are what is timed; `private`: as a
 * user does it, nobody registered, raw kept under a key.
 */
keepCompiledCode();
const [, , path, mode, known] = process.argv;
const kind = path!.endsWith(".csv") ? "csv" : "ndjson";
const folder = mkdtempSync(join(benchFolder, "workspace-"));
const workspace = await openWorkspace(folder);
try {
  await fillCorpus(workspace, Number(known));
  const room = workspace.importRoom();
  if (mode === "plain") {
    const accounts = new Map(Array.from({ length: 3000 }, (_, n) => [knownKey("x", `acc${n}`), `x:acc${n}`]));
    room.known = () => accounts;
    room.keepRaw = async () => ({
      write: async () => {},
      abort: async () => {},
      finish: async () => ({ bytes: 0, sha256: "", record() {} }),
    });
  }
  const started = performance.now();
  const result = await importFile(room, path!, { mapping: { name: "mapping", text: mappingOf(kind) } });
  const seconds = (performance.now() - started) / 1000;
  console.log(
    JSON.stringify({
      seconds,
      peakMb: peakMb(),
      read: result.read,
      stored: result.stored,
      duplicates: result.duplicates,
    }),
  );
} finally {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
}
