// Installs what is missing, so that `npm start` and `npm test` are enough on a fresh clone. Plain JavaScript: it must run
// under the machine's own Node, which may be too old for the rest.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));
const modules = join(root, "node_modules");
const mark = join(modules, ".attache-installed");
const lock = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .digest("hex");
const node = join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node");

if (!existsSync(mark) || readFileSync(mark, "utf8") !== lock || !existsSync(node)) {
  process.stderr.write("Installing what Attaché needs (once, about a minute) …\n");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const environment = { ...process.env, NODE_ENV: "development" };
  delete environment.npm_config_omit;
  delete environment.npm_config_ignore_scripts;
  const { status } = spawnSync(npm, ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", process.stderr, process.stderr],
    env: environment,
  });
  if (status !== 0) {
    process.stderr.write(
      "npm ci failed: is there a network, and room on the disk? Mend it and run the command again.\n",
    );
    process.exit(1);
  }
  if (!existsSync(node)) {
    process.stderr.write(
      "Node 24 was not installed. Were install scripts switched off (npm config get ignore-scripts)?\n",
    );
    process.exit(1);
  }
  writeFileSync(mark, lock);
}
