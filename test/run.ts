import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { installServers } from "./servers/install.ts";

const root = resolve(import.meta.dirname, "..");
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { title: string; status: string }[];
  }[];
};

/** One run of vitest; what it prints goes to the terminal, what it counts comes back. */
function run(given: readonly string[], environment: Record<string, string>): Report {
  const folder = mkdtempSync(join(tmpdir(), "attache-test-"));
  const file = join(folder, "report.json");
  try {
    const { status } = spawnSync(
      process.execPath,
      [vitest, "run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...given],
      { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...environment } },
    );
    const report = JSON.parse(readFileSync(file, "utf8")) as Report;
    // A suite that could not even be loaded, or an error outside of any test, fails the run too.
    const unseen = report.testResults.filter(
      (suite) => suite.status === "failed" && suite.assertionResults.length === 0,
    ).length;
    const failed = report.numFailedTests + unseen;
    return { ...report, numFailedTests: status === 0 ? failed : Math.max(1, failed) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const asked = process.argv.slice(2);
// Without them their tests say by name that they are absent; CI does not let that pass.
if (!installServers()) {
  console.error("The test servers could not be installed (npm ci in test/servers).");
  if (process.env.CI) process.exit(1);
}
const reports = [run(asked, {})];
// Where nothing but npm is there, the browser npm brings has to do: CI proves it even beside a system's own.
if (process.env.CI && asked.length === 0) reports.push(run(["--project", "web"], { ATTACHE_TEST_CHROMIUM: "npm" }));

const absent = new Set(
  reports.flatMap((report) =>
    report.testResults.flatMap((suite) =>
      suite.assertionResults.filter(({ title }) => title.startsWith("absent")).map(({ title }) => title),
    ),
  ),
);
for (const title of absent) console.log(title);
const sum = (name: "numPassedTests" | "numFailedTests"): number =>
  reports.reduce((total, report) => total + report[name], 0);
console.log(`${sum("numPassedTests")} passed, ${sum("numFailedTests")} failed`);
process.exitCode = sum("numFailedTests") === 0 && sum("numPassedTests") > 0 ? 0 : 1;
