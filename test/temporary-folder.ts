import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Everything that a run of tests puts aside lies in one folder, which goes with it: also what a test that failed has left. */
export default function temporaryFolder(): () => void {
  const outside = tmpdir();
  const folder = mkdtempSync(join(outside, "attache-tests-"));
  // What outlives a run, such as an unpacked browser, stays outside.
  process.env.ATTACHE_TEST_CACHE ??= outside;
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
