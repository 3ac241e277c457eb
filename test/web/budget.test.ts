import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildWebIfStale } from "../../build.ts";
import { launchBrowser } from "../chromium.ts";
import { startFixture } from "./fixture-server.ts";

const web = resolve(import.meta.dirname, "../../dist/web");
let fixture: Awaited<ReturnType<typeof startFixture>>;
let browser: Awaited<ReturnType<typeof launchBrowser>>;

beforeAll(async () => {
  await buildWebIfStale();
  [fixture, browser] = await Promise.all([startFixture(web), launchBrowser()]);
});

afterAll(() => Promise.all([fixture?.close(), browser?.close()]));

test("the first page with its tiles needs at most 250 kB of script, compressed at build", async () => {
  const page = await browser.newPage();
  const scripts = new Set<string>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith(".js")) scripts.add(pathname);
  });
  await page.goto(fixture.url, { waitUntil: "networkidle" });
  await page.locator(".tile a").first().waitFor();
  const kilobytes = [...scripts].reduce((sum, path) => sum + statSync(join(web, `${path}.br`)).size, 0) / 1000;
  process.stderr.write(`script of the first page: ${kilobytes.toFixed(1)} kB (brotli, ${scripts.size} files)\n`);
  expect(kilobytes).toBeLessThanOrEqual(250);
  // What draws charts over time comes with the first page that has one.
  expect([...scripts].filter((path) => path.includes("over-time"))).toEqual([]);
  await page.close();
});

test("an unchanged tree is not built again, and the mark says from what the page was made", async () => {
  expect(readFileSync(join(web, ".built"), "utf8")).toMatch(/^[0-9a-f]{64}$/);
  expect(await buildWebIfStale()).toBe(false);
});

test("no script or style of the page comes from elsewhere", async () => {
  const page = await browser.newPage();
  const strangers: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(fixture.url) && !request.url().startsWith("data:")) strangers.push(request.url());
  });
  await page.goto(fixture.url, { waitUntil: "networkidle" });
  expect(strangers).toEqual([]);
  await page.close();
});
