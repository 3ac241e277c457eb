import { existsSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

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
      return await chromium.launch({ executablePath: found, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
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

/** It unpacks itself and the libraries a bare Debian lacks, but only when it believes to be on Lambda, and into a folder of its own. */
async function launchShipped(): Promise<Browser> {
  process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs22.x";
  process.env.TMPDIR = await mkdtemp(join(tmpdir(), "attache-chromium-"));
  const { default: shipped } = await import("@sparticuz/chromium");
  return chromium.launch({ executablePath: await shipped.executablePath(), args: shipped.args, headless: true });
}

const firstLine = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).split("\n")[0] ?? "";
