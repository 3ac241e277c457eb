import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { type Browser, chromium } from "playwright-core";

const flags = ["--no-sandbox", "--disable-dev-shm-usage"];
const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * A browser for the journeys: the system's Chromium where there is one, else the one npm ships.
 * ATTACHE_TEST_CHROMIUM=npm takes npm's in any case, CHROME_PATH names one. If none starts, it says why and throws.
 */
export async function launchBrowser(): Promise<Browser> {
  const found = process.env.ATTACHE_TEST_CHROMIUM === "npm" ? null : systemChromium();
  const reasons: string[] = [];
  if (found) {
    try {
      return await chromium.launch({ executablePath: found, args: flags });
    } catch (cause) {
      reasons.push(`${found}: ${firstLine(cause)}`);
    }
  }
  try {
    return await launchShipped();
  } catch (cause) {
    reasons.push(`@sparticuz/chromium: ${firstLine(cause)}`);
  }
  throw new Error(
    `No Chromium starts, so the pages cannot be tested. ${reasons.join("; ")}. Install one (Debian: apt-get install chromium) or name it in CHROME_PATH.`,
  );
}

function systemChromium(): string | null {
  const named = process.env.CHROME_PATH;
  if (named) return named;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/**
 * Chromium out of npm, with the libraries and fonts a bare Debian lacks. The package's own flags are made for Lambda
 * (one process for all, no web security); with the usual ones it lives as long and is as strict as any other.
 */
async function launchShipped(): Promise<Browser> {
  const folder = await unpacked();
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  env.LD_LIBRARY_PATH = [join(folder, "al2023", "lib"), env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  env.FONTCONFIG_FILE = join(folder, "fonts-here.conf");
  return chromium.launch({ executablePath: join(folder, "chromium"), args: [...flags, "--no-zygote"], env });
}

/** 200 MB unpacked once a machine and version. It unpacks only when it believes to be on Lambda, and into TMPDIR. */
async function unpacked(): Promise<string> {
  const manifest = resolve(import.meta.dirname, "../node_modules/@sparticuz/chromium/package.json");
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  const place = join(
    process.env.ATTACHE_TEST_CACHE ?? tmpdir(),
    `attache-chromium-${version}-${process.getuid?.() ?? ""}`,
  );
  if (existsSync(place)) return place;
  const before = { TMPDIR: process.env.TMPDIR, AWS_LAMBDA_JS_RUNTIME: process.env.AWS_LAMBDA_JS_RUNTIME };
  const fresh = await mkdtemp(`${place}-`);
  Object.assign(process.env, { TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" });
  try {
    const { default: shipped } = await import("@sparticuz/chromium");
    await shipped.executablePath();
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  await writeFile(join(fresh, "fonts-here.conf"), fontsIn(join(place, "fonts")));
  // Another test may have been faster; either copy will do.
  await rename(fresh, place).catch(() => rm(fresh, { recursive: true, force: true }));
  return place;
}

/** The list of fonts that comes with it names a folder in which they are not. */
const fontsIn = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`;

const firstLine = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).split("\n")[0] ?? "";
