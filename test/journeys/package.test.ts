import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "attache-package-"));
const draft = join(root, "dist", ".web-test");
afterAll(() => {
  for (const made of [folder, draft]) rmSync(made, { recursive: true, force: true });
});

function run(command: string, given: string[], cwd: string): { status: number | null; out: string; err: string } {
  const environment = {
    ...process.env,
    npm_config_cache: join(folder, "npm-cache"),
    ATTACHE_WORKSPACE: join(folder, "data"),
  };
  const { status, stdout, stderr } = spawnSync(command, given, {
    cwd,
    encoding: "utf8",
    env: environment,
    maxBuffer: 1 << 26,
  });
  return { status, out: stdout, err: stderr };
}

test("the package, installed in an empty folder, answers `attache doctor` and imports a file under Node 24", () => {
  // The page as another process builds it at this moment: neither taken away nor packed.
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, "index.html"), "");
  const packed = run("npm", ["pack", "--pack-destination", folder], root);
  expect(packed.status, packed.err).toBe(0);
  expect(existsSync(draft)).toBe(true);
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  const home = mkdtempSync(join(folder, "home-"));
  writeFileSync(join(home, "package.json"), '{ "private": true }');
  const installed = run("npm", ["install", "--no-audit", "--no-fund", join(folder, tarball!)], home);
  expect(installed.status, installed.err).toBe(0);

  expect(readdirSync(join(home, "node_modules", "attache", "dist"))).not.toContain(basename(draft));

  const attache = (...given: string[]) =>
    run(process.execPath, [join(home, "node_modules", ".bin", "attache"), ...given], home);
  const doctor = attache("doctor", "--json");
  expect(doctor.status, doctor.err).toBe(0);
  expect(() => JSON.parse(doctor.out)).not.toThrow();

  writeFileSync(
    join(home, "posts.csv"),
    "id,thread_id,timestamp,author,body\n1,1,2024-03-01 10:00:00,desk,Water talks\n",
  );
  const imported = attache("import", "posts.csv", "--json");
  expect(imported.status, imported.err).toBe(0);
  expect(JSON.parse(imported.out)).toMatchObject({ read: 1, stored: 1, duplicates: 0, rejected: 0 });
}, 300_000);
