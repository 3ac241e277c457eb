/**
 * `node build.ts` makes dist/ as it is published: the program without types, and the page in dist/web.
 * `node build.ts --web-if-stale` makes only the page, and only when its sources changed since the last time.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const root = import.meta.dirname;
const dist = join(root, "dist");
const web = join(dist, "web");
const draft = ".web-";

/** Builds the page unless dist/web already holds what these sources make; answers whether it built. */
export async function buildWebIfStale(): Promise<boolean> {
  const wanted = webHash();
  if (isBuilt(wanted)) return false;
  await buildWeb(wanted);
  return true;
}

function isBuilt(hash: string): boolean {
  const mark = join(web, ".built");
  return existsSync(mark) && readFileSync(mark, "utf8") === hash;
}

/** Built beside and swapped in, so that a server that answers meanwhile never sees half a page. */
async function buildWeb(hash: string): Promise<void> {
  const { build } = await import("vite");
  const fresh = join(dist, `${draft}${process.pid}`);
  // Vite keeps a NODE_ENV it finds; under a test runner React would come in its slow and large development form.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  await build({ configFile: join(root, "vite.config.ts"), logLevel: "warn", build: { outDir: fresh } });
  if (before === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = before;
  for (const file of filesIn(fresh)) compress(file);
  writeFileSync(join(fresh, ".built"), hash);
  swapIn(fresh, hash);
}

/** Several may build at once, such as tests of a fresh clone: the first one's page stays, and none stumbles over another. */
function swapIn(fresh: string, hash: string): void {
  const stale = join(dist, `${draft}old-${process.pid}`);
  for (let attempt = 1; !isBuilt(hash); attempt++) {
    try {
      if (existsSync(web)) renameSync(web, stale);
      renameSync(fresh, web);
    } catch (cause) {
      const { code = "" } = cause as NodeJS.ErrnoException;
      if (attempt === 10 || !["ENOENT", "ENOTEMPTY", "EEXIST"].includes(code)) throw cause;
    }
    rmSync(stale, { recursive: true, force: true });
  }
  rmSync(fresh, { recursive: true, force: true });
}

/** Compressed here once at the highest effort, so that the server only hands files out. */
function compress(file: string): void {
  if (!/\.(js|css|html|svg|json|txt)$/.test(file)) return;
  const bytes = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}

/** What the page is made from: its sources, the rooms it imports from, the build and the locked packages. */
function webHash(): string {
  const hash = createHash("sha256");
  const sources = ["src/web", "src/contract", "src/domain"].flatMap((folder) => filesIn(join(root, folder)));
  const tools = ["package-lock.json", "vite.config.ts", "build.ts"].map((file) => join(root, file));
  for (const file of [...sources, ...tools].sort()) {
    hash.update(relative(root, file).split(sep).join("/")).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function buildProgram(): void {
  mkdirSync(dist, { recursive: true });
  for (const name of readdirSync(dist))
    if (name !== "web" && !isBeingBuilt(name)) rmSync(join(dist, name), { recursive: true, force: true });
  const tsc = resolve(root, "node_modules/typescript/bin/tsc");
  const done = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
  if (done.status !== 0) throw new Error("The program does not compile; the messages above name file and line.");
  chmodSync(join(dist, "cli/main.js"), 0o755);
}

/** The page of another process on its way; what one left that died goes after an hour. */
function isBeingBuilt(name: string): boolean {
  const since = statSync(join(dist, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return name.startsWith(draft) && Date.now() - since < 3_600_000;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

if (import.meta.main) {
  const onlyWeb = process.argv.includes("--web-if-stale");
  if (!onlyWeb) buildProgram();
  const began = performance.now();
  const built = await buildWebIfStale();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stderr.write(built ? `The page was built in ${seconds} s.\n` : "The page is built already.\n");
}
