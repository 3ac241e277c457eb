import { join, resolve } from "node:path";
import { buildWebIfStale } from "../build.ts";
import { launchBrowser } from "../test/chromium.ts";
import { startFixture } from "../test/web/fixture-server.ts";

/** From the request of the first page to its first counts, in a browser that has never seen it. */
await buildWebIfStale();
const fixture = await startFixture(resolve(join(import.meta.dirname, "..", "dist", "web")));
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  const began = performance.now();
  await page.goto(fixture.url, { waitUntil: "commit" });
  await page.locator(".counts a").first().waitFor();
  console.log(JSON.stringify({ seconds: (performance.now() - began) / 1000 }));
} finally {
  await browser.close();
  await fixture.close();
}
