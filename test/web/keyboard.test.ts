import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildWebIfStale } from "../../build.ts";
import { makeDemonstration } from "../../src/demo/make-demonstration.ts";
import { type OpenedPage, openPage } from "./opened-page.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let opened: OpenedPage;
let page: Page;
beforeAll(async () => {
  await buildWebIfStale();
  opened = await openPage(makeDemonstration);
  page = opened.page;
});
afterAll(() => opened?.close());

const open = (path: string) => page.goto(new URL(path, opened.address).href, { waitUntil: "networkidle" });

/** What has the focus: its name as a screen reader says it, and whether a reader sees where it is. */
const focused = () =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement;
    const label = at.getAttribute("aria-label") ?? at.labels?.[0]?.textContent ?? at.textContent ?? "";
    const { outlineStyle, boxShadow } = getComputedStyle(at);
    return { name: label.replace(/\s+/g, " ").trim(), seen: outlineStyle !== "none" || boxShadow !== "none" };
  });

/** Tabs on to what is named so, and sees the focus on each step. */
async function tabTo(name: string | RegExp): Promise<void> {
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press("Tab");
    const at = await focused();
    if (await page.evaluate(() => document.activeElement !== document.body))
      expect([at.name, at.seen]).toEqual([at.name, true]);
    if (typeof name === "string" ? at.name === name : name.test(at.name)) return;
  }
  throw new Error(`no Tab leads to ${name}`);
}

const saved = async (key: string) => {
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press(key)]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
};

test("by keyboard alone states are compared, taken out and added, and a table is saved", async () => {
  await open("/compare?lang=en");
  await tabTo("Remove Norrin");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Remove Norrin" }).waitFor({ state: "detached" });
  await tabTo("add a state");
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "Hoshima" }).waitFor();
  await page.keyboard.type("Hos");
  await expect.poll(async () => (await focused()).name).toBe("Hoshima");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Remove Hoshima" }).waitFor();
  await page.getByRole("columnheader", { name: "Hoshima" }).first().waitFor();
  await tabTo("Save Presence as CSV");
  const file = await saved("Enter");
  expect(file.name).toBe("demonstration-compare-presence.csv");
  expect(file.text).toMatch(/Velmora,.*Hoshima/);
  expect(file.text).not.toContain("Norrin");
  const [heads, first] = file.text.split("\r\n");
  expect(heads).toMatch(/"Hoshima, Known for","Hoshima, Remark".*Period \(first day\/last day\),Platform/);
  expect(first).toMatch(/\d+\/\d+.*,\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d,all platforms/);
});

test("by keyboard alone a weight is moved, saved as a profile under a name, and the ranking saved as table and picture", async () => {
  await open("/index?lang=en");
  await tabTo("Engagement");
  for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowRight");
  await page.waitForURL(/weight=engagement/);
  await tabTo(/^Criteria of this stage: Engagement$/);
  await page.keyboard.press("Enter");
  await page.getByRole("slider", { name: "Interactions per post" }).waitFor();

  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await tabTo("Save these weights");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: /weights/i }).waitFor();
  await tabTo(/^Name/);
  await page.keyboard.type("Mine");
  await tabTo(/^Saved by/);
  await page.keyboard.type("Press office");
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: "Mine" }).waitFor();
  await expect.poll(async () => (await focused()).name).toBe("Close");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.waitForURL(/profile=Mine/);

  await tabTo("Save the ranking as CSV");
  const table = await saved("Enter");
  expect(table.text).toMatch(/,Mine,/);
  await tabTo("Save the ranking as SVG");
  const picture = await saved("Enter");
  expect(picture.text).toMatch(/<svg[\s\S]*Mine/);
  expect(picture.text).toContain("invented");
});

test("a window opened by keyboard keeps the focus, closes with Escape and gives it back", async () => {
  await open("/index?lang=en");
  await tabTo("Bring in a ranking");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  const isInside = () => dialog.evaluate((box) => box.contains(document.activeElement));
  // The focus goes to and fro after the window is drawn or gone, not with it.
  await expect.poll(isInside).toBe(true);
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press("Tab");
    expect(await isInside()).toBe(true);
  }
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await expect.poll(async () => (await focused()).name).toBe("Bring in a ranking");
});

test("no two controls of the index, of a comparison or of a method share name and kind, and axe has nothing against them", async () => {
  for (const path of ["/index?lang=en", "/compare?lang=en", "/methods/posts-a-week?lang=en", "/since?lang=en"]) {
    await open(path);
    const names = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("main button, main summary, main input, main select")].map(
        (one) =>
          `${one.tagName} ${one.getAttribute("aria-label") ?? (one as HTMLInputElement).labels?.[0]?.textContent ?? one.textContent}`,
      ),
    );
    expect([path, names.filter((name, at) => names.indexOf(name) !== at)]).toEqual([path, []]);
    await page.evaluate(axe);
    const { violations } = (await page.evaluate("axe.run()")) as { violations: { id: string; impact: string }[] };
    expect([
      path,
      violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id }) => id),
    ]).toEqual([path, []]);
  }
});

test("an address may hold more than a page knows: it goes no further, and the page opens", async () => {
  for (const [path, heading] of [
    ["/posts?kind=reply&utm_source=mail&registered=true", /posts? found/],
    ["/actors?utm_source=mail&kind=institution", /./],
    ["/accounts?utm_source=mail", /./],
  ] as const) {
    await open(`${path}&lang=en`);
    await page.getByRole("main").getByRole("heading", { level: 1, name: heading }).waitFor();
    expect([path, await page.getByRole("alert").count()]).toEqual([path, 0]);
  }
});

test("what is not in the register is said under a heading of the page", async () => {
  for (const path of ["/actors/nobody", "/accounts/nobody", "/posts/x/1", "/imports/b99"]) {
    await open(`${path}?lang=en`);
    await page.getByRole("heading", { level: 1, name: "This page could not be opened" }).waitFor();
    await page.getByRole("main").getByRole("alert").waitFor();
  }
});

test("a page that cannot be fetched says that Attaché does not answer, keeps the desk, and opens when it answers again", async () => {
  // A browser of its own, which has fetched nothing of that page: Tab went over its link before, and what lies there is fetched ahead.
  const fresh = await opened.browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  fresh.on("pageerror", (error) => opened.errors.push(error.message));
  await fresh.goto(new URL("/?lang=en", opened.address).href, { waitUntil: "networkidle" });
  await fresh.context().setOffline(true);
  await fresh.getByRole("navigation").getByRole("link", { name: "Methods" }).click();
  const alert = fresh.getByRole("main").getByRole("alert");
  await alert.getByText("Attaché does not answer.").waitFor();
  await alert.getByText(/attache start/).waitFor();
  await alert.getByRole("button", { name: "Try again" }).click();
  await alert.getByText("Attaché does not answer.").waitFor();
  await fresh.context().setOffline(false);
  await alert.getByRole("button", { name: "Try again" }).click();
  await fresh.getByRole("heading", { name: "How each number is worked out" }).waitFor();
  await fresh.close();
});

test("a machine that loses its network keeps its own desk: pages open, and what is chosen is kept", async () => {
  await open("/settings?lang=en");
  await page.evaluate(() => dispatchEvent(new Event("offline")));
  await page.getByRole("switch").click();
  await page.getByRole("status").getByText("Saved").waitFor();
  await page.getByRole("navigation").getByRole("link", { name: "Index" }).click();
  await page.getByRole("table").first().waitFor();
  await open("/settings?lang=en");
  await page.getByRole("switch", { checked: true }).waitFor();
  await page.getByRole("switch").click();
  await page.getByRole("switch", { checked: false }).waitFor();
});

test("the page threw nothing", () => expect(opened.errors).toEqual([]));
