import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildWebIfStale } from "../../build.ts";
import { launchBrowser } from "../chromium.ts";
import { startFixture } from "./fixture-server.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const web = resolve(import.meta.dirname, "../../dist/web");
const pages = [
  "/",
  "/?view=map",
  "/?show=index",
  "/?show=posts-a-week",
  "/actors",
  "/actors/XA",
  "/actors/outlet-1",
  "/actors/person-1",
  "/accounts",
  "/accounts/acc-1",
  "/posts?q=ambassador",
  "/posts?q=nothing",
  "/posts/x/100000000000000000",
  "/imports",
  "/imports/b3",
  "/sources",
  "/index",
  "/index?who=XA,XB&weight=engagement:3&beforeFrom=2023&beforeTo=2023",
  "/index/XA",
  "/index/XG",
  "/cards",
  "/since",
  "/compare",
  "/compare?capital=XA",
  "/methods",
  "/methods/missions-with-account",
  "/methods/posts-a-week?who=all",
  "/methods/posts-a-week?level=account",
  "/settings",
  "/no-such-page",
];

let fixture: Awaited<ReturnType<typeof startFixture>>;
let browser: Awaited<ReturnType<typeof launchBrowser>>;

beforeAll(async () => {
  await buildWebIfStale();
  [fixture, browser] = await Promise.all([startFixture(web), launchBrowser()]);
});

afterAll(() => Promise.all([fixture?.close(), browser?.close()]));

type Looks = { colorScheme: "light" | "dark"; width: number };

async function openPage({
  colorScheme,
  width,
}: Looks): Promise<{ page: Page; errors: string[]; close(): Promise<void> }> {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, locale: "en-GB" });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  return { page, errors, close: () => context.close() };
}

const address = (path: string, language: string) =>
  `${fixture.url}${path}${path.includes("?") ? "&" : "?"}lang=${language}`;

async function show(page: Page, path: string, language: string): Promise<void> {
  await page.goto(address(path, language));
  await page.locator("main h1").waitFor();
  await expect.poll(() => page.locator("main .waiting").count(), { timeout: 30_000 }).toBe(0);
  for (const drawing of await page.locator(".chart-drawing").all()) await drawing.locator("svg").waitFor();
}

type Finding = { id: string; impact: string | null; nodes: { target: string[] }[] };

/** What axe calls serious or critical, with the place it was found at. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate("axe.run()")) as { violations: Finding[] };
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

describe.each([
  { colorScheme: "light", language: "en" },
  { colorScheme: "light", language: "uz" },
  { colorScheme: "dark", language: "ar" },
  { colorScheme: "dark", language: "ru" },
] as const)("in $language, $colorScheme", ({ colorScheme, language }) => {
  test("axe finds nothing serious on any page", async () => {
    const { page, errors, close } = await openPage({ colorScheme, width: 1280 });
    const found: Record<string, string[]> = {};
    for (const path of pages) {
      await show(page, path, language);
      const here = await findings(page);
      if (here.length > 0) found[path] = here;
    }
    expect(found).toEqual({});
    expect(errors).toEqual([]);
    await close();
  });

  test("no page scrolls sideways on a phone, and none is left without a heading", async () => {
    const { page, close } = await openPage({ colorScheme, width: 390 });
    const tooWide: string[] = [];
    for (const path of pages) {
      await show(page, path, language);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) tooWide.push(`${path}: ${overflow} px`);
      expect(await page.locator("h1").count()).toBe(1);
    }
    expect(tooWide).toEqual([]);
    await close();
  });
});

test("Arabic runs from right to left: the rail stands at the right edge", async () => {
  const { page, close } = await openPage({ colorScheme: "light", width: 1280 });
  await show(page, "/", "ar");
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
  const rail = await page.locator(".rail").boundingBox();
  expect((rail?.x ?? 0) + (rail?.width ?? 0)).toBe(1280);
  await close();
});

test("the keys are listed by “?”, closed by Escape, and “g” then “p” goes to the posts", async () => {
  const { page, close } = await openPage({ colorScheme: "light", width: 1280 });
  await show(page, "/", "en");
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await page.getByRole("heading", { name: /posts found/ }).waitFor();
  await page.keyboard.press("/");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");
  await close();
});

test("with the keyboard alone a reader skips to the page, filters the register and opens an actor", async () => {
  const { page, close } = await openPage({ colorScheme: "light", width: 1280 });
  await show(page, "/actors", "en");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the page");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  await page.getByRole("button", { name: /Kind/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "Outlets" }).waitFor();
  await page.keyboard.type("Outl");
  await page.keyboard.press("Enter");
  await page.waitForURL(/kind=outlet/);
  await page.getByRole("heading", { level: 1, name: "1 actor in the register" }).waitFor();
  await page.getByRole("link", { name: "Straits Caravan" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Straits Caravan" }).waitFor();
  expect(await page.getByText("Southern Command of Belmare").count()).toBeGreaterThan(0);
  await close();
});

test("one click on a standing shows the evidence, its date and its age", async () => {
  const { page, close } = await openPage({ colorScheme: "light", width: 1280 });
  await show(page, "/accounts", "en");
  await page.getByRole("button", { name: /^proven/ }).click();
  const evidence = page.getByRole("dialog", { name: "Evidence" });
  await evidence.getByText("Two-way link", { exact: true }).waitFor();
  expect(await evidence.textContent()).toContain("10 months ago");
  expect(await findings(page)).toEqual([]);
  await close();
});

test("the tiles have a table of the same data, and is saved as SVG, PNG and CSV", async () => {
  const { page, close } = await openPage({ colorScheme: "light", width: 1280 });
  await show(page, "/", "en");
  await page.locator(".tile a").first().waitFor();
  for (const [button, ending] of [
    ["Save as SVG", ".svg"],
    ["Save as PNG", ".png"],
  ] as const) {
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: new RegExp(button) }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe(`world-posts${ending}`);
    if (ending === ".svg")
      expect(readFileSync(await saved.path(), "utf8")).toMatch(/Posts here, \d+ \w+ \d{4} to \d+ \w+ \d{4}/);
  }
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await page.getByRole("row", { name: /Aurelia/ }).waitFor();
  const unknown = page.getByRole("row", { name: /Gharb al-Nahr/ });
  expect(await unknown.textContent()).toContain("not known");
  const [csv] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /as CSV/ }).click(),
  ]);
  const text = readFileSync(await csv.path(), "utf8");
  expect(text).toContain("Gharb al-Nahr,,");
  await close();
});

test("dark is chosen with a button, light is kept after a reload", async () => {
  const { page, close } = await openPage({ colorScheme: "dark", width: 1280 });
  await show(page, "/", "en");
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  await page.getByRole("button", { name: "Dark appearance" }).click();
  await page.reload();
  expect(await page.locator("html").getAttribute("data-theme")).toBe("light");
  await close();
});

test("from tile to tile with the arrow keys, and Enter opens the state", async () => {
  const { page, close } = await openPage({ colorScheme: "light", width: 1280 });
  await show(page, "/", "en");
  const first = page.locator('.tile a[tabindex="0"]');
  expect(await first.count()).toBe(1);
  await page.locator("#tile-XA").focus();
  await page.keyboard.press("ArrowRight");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("XB Belmare: 7,912");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/actors\/XB/);
  await close();
});

test("a weight is moved with the keyboard: ranks follow at once, and the address holds it", async () => {
  const { page, close } = await openPage({ colorScheme: "light", width: 1280 });
  await show(page, "/index", "en");
  await page.getByLabel("Engagement", { exact: true }).focus();
  await page.keyboard.press("End");
  await page.waitForURL(/weight=engagement:5/);
  await page.getByRole("button", { name: /Attaché 1, changed/ }).waitFor();
  for (const stage of ["Presence", "Customization", "Up-to-dateness", "Engagement", "Diplomacy"]) {
    await page.getByLabel(stage, { exact: true }).focus();
    await page.keyboard.press("Home");
  }
  await page.getByRole("alert").getByText("All weights are zero, so nothing would count.").waitFor();
  expect(await page.getByRole("row", { name: /^1 .*Aurelia/ }).count()).toBe(1);
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Back to Attaché 1" }).click();
  await page.getByRole("alert").waitFor({ state: "detached" });
  await close();
});

test("the saved picture of a ranking carries profile, own interest, default rank, range and period", async () => {
  const { page, close } = await openPage({ colorScheme: "light", width: 1280 });
  await show(page, "/index?profile=Ours", "en");
  await page.getByText("Of interest to themselves: Press office saved these weights for Aurelia").waitFor();
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save the ranking as SVG" }).click(),
  ]);
  const svg = readFileSync(await saved.path(), "utf8");
  for (const told of [
    "Weights: Ours",
    "Of interest to themselves: Press office",
    "Default rank",
    "1–5",
    "1 Jan 2024 to 30 Jun 2024",
    "Made by Attaché",
    "1 of 2, my state and its peers",
  ])
    expect(svg).toContain(told);
  await close();
});

test("the map stands under its maker’s words, and a click opens a state", async () => {
  const { page, close } = await openPage({ colorScheme: "light", width: 1280 });
  await show(page, "/?view=map", "en");
  await page
    .locator("figcaption")
    .getByText(/do not imply any opinion.*Cartographers of the invented world/)
    .waitFor();
  await page.getByText("1 area is no state of the register").waitFor();
  await page.locator('.map path[data-state="XB"]').click();
  await page.waitForURL(/\/actors\/XB/);
  await close();
});

test("a score opens into stages, measures, accounts and posts", async () => {
  const { page, close } = await openPage({ colorScheme: "light", width: 1280 });
  await show(page, "/index", "en");
  await page.getByRole("link", { name: "Aurelia" }).first().click();
  await page.getByRole("heading", { level: 1, name: /Aurelia: 71.4 of 100, rank 1 of 5/ }).waitFor();
  await page.getByText("Presence: 60 of 100").waitFor();
  await page.getByRole("link", { name: "1,204" }).waitFor();
  await page.getByRole("link", { name: /opened the exhibition/ }).click();
  await page.waitForURL(/\/posts\/x\/100000000000000000/);
  await close();
});
