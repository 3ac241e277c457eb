import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenedPage, openPage } from "./opened-page.ts";

let opened: OpenedPage;
let page: Page;
beforeAll(async () => {
  opened = await openPage();
  page = opened.page;
});
afterAll(() => opened?.close());

const card = (name: string) => page.getByRole("article", { name });

/** What stands under a figure when it is opened: who printed it, whom he cites, how the sentence begins. */
async function wordsUnder(name: string, figure: string | RegExp): Promise<string> {
  const details = card(name).locator("details").filter({ hasText: figure }).first();
  await details.locator("summary").click();
  return details.innerText();
}

test("a press officer of Kazakhstan finds rank, publics, embassies and the source of 55.8 % with the page alone, and prints them", async () => {
  const began = performance.now();
  let clicks = 0;
  await page.exposeFunction("clicked", () => clicks++);
  await page.addInitScript("addEventListener('click', () => window.clicked(), true)");
  await page.goto(opened.address);
  await page.getByRole("button", { name: "Kazakhstan", exact: true }).click();
  await page.getByText("Shown for three states as an example").first().waitFor({ state: "detached" });

  const ranks = await wordsUnder("Places in the Digital Diplomacy Review", "Kazakhstan: 38 in 2016, 44 in 2017 (−6)");
  expect(ranks).toMatch(/According to Digital Diplomacy Review Kazakhstan is on/);
  expect(ranks).toMatch(/Tassilova/);

  const publics = card("Where the public is, and where the ministry is");
  await publics
    .getByText("Of the 3 networks named as most used in Kazakhstan, its ministry is known to be on 1.")
    .waitFor();
  await publics.getByText("Kazakhstan (2016): 1 of 3: on Facebook; no known account on VKontakte, Instagram").waitFor();

  const embassies = card("Unknown is not zero");
  await embassies.getByText(/names none of them: which were checked is not known/).waitFor();
  const counted = await wordsUnder("Unknown is not zero", "Kazakhstan, on Facebook: accounts in 28 countries");
  expect(counted).toMatch(/In terms of Kazakhstan, Embassies of this country/);

  const source = await wordsUnder("Two sources, two figures", /Kazakhstan, Tengri News 2016.*about 55\.8 %/);
  expect(source).toMatch(/The number of active users of the global/);
  expect(source).toMatch(/Figure by\s+Tengri News 2016/);
  await card("Two sources, two figures").getByText("Kazakhstan, World Bank: 74.6 %").waitFor();

  // One press for her state, one for each of the three sentences she reads in their source.
  expect(clicks).toBe(4);
  const printed: string[] = [];
  await page.exposeFunction("printed", () => printed.push("printed"));
  await page.evaluate("window.print = () => window.printed()");
  await page.getByRole("button", { name: "Print this page" }).click();
  expect(printed).toEqual(["printed"]);
  expect(clicks).toBe(5);
  const sheets = await getDocumentProxy(new Uint8Array(await page.pdf({ format: "A4", preferCSSPageSize: true })));
  const { totalPages, text } = await extractText(sheets, { mergePages: true });
  expect(totalPages).toBeLessThanOrEqual(8);
  const flat = text.replace(/\s+/g, " ");
  for (const line of ["38 in 2016, 44 in 2017", "no known account on VKontakte", "about 55.8 %", "Tengri News 2016"])
    expect(flat).toContain(line);
  expect(flat).not.toContain("Print this page");
  expect(performance.now() - began).toBeLessThan(600_000);
  expect(opened.errors).toEqual([]);
});

test("both figures of the internet users stand on the page of the state, and the one chosen there feeds the comparison", async () => {
  await page.goto(new URL("/cards", opened.address).href);
  await card("Two sources, two figures").getByRole("link", { name: "Choose a source" }).click();
  const shares = page.getByRole("group", { name: /^Internet users, share of the population/ });
  await shares.getByText("about 55.8 % of the population").waitFor();
  await shares.getByRole("radio").first().click();
  await shares.getByRole("button").waitFor();
  await page.goto(new URL("/compare?who=KZ", opened.address).href);
  const line = page.getByRole("row", { name: /^Internet users/ });
  await line.getByText("55.8", { exact: true }).first().waitFor();
  await page.goto(new URL("/actors/state:KZ", opened.address).href);
  await shares.getByRole("button").click();
  await shares.getByRole("button").waitFor({ state: "detached" });
});

test("two choices made faster than the first is answered are both kept", async () => {
  const held = "**/api/v1/settings";
  await page.goto(new URL("/settings?lang=en", opened.address).href);
  await page.getByRole("button", { name: "Remove Uzbekistan" }).waitFor();
  await page.route(held, async (route) => {
    await new Promise((done) => setTimeout(done, 300));
    await route.continue();
  });
  for (const peer of ["Uzbekistan", "Kyrgyzstan"]) await page.getByRole("button", { name: `Remove ${peer}` }).click();
  for (const peer of ["Uzbekistan", "Kyrgyzstan"])
    await page.getByRole("button", { name: `Remove ${peer}` }).waitFor({ state: "detached" });
  await page.unroute(held);
  const { peers } = await (await fetch(new URL("/api/v1/settings", opened.address))).json();
  expect(peers).toEqual([]);
  await fetch(new URL("/api/v1/settings", opened.address), {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ peers: ["UZ", "KG"] }),
  });
});

test("any states may be chosen: what no study holds of them is not known, and nothing of others stands in its place", async () => {
  await page.goto(new URL("/cards", opened.address).href);
  await page.getByRole("button", { name: /Own state/ }).click();
  await page.getByRole("option", { name: "Japan", exact: true }).click();
  for (const peer of ["Uzbekistan", "Kyrgyzstan"]) await page.getByRole("button", { name: `Remove ${peer}` }).click();
  await card("Places in the Digital Diplomacy Review").getByText("Japan: not known: no study here prints it").waitFor();
  await card("Places in the Digital Diplomacy Review").getByText("Kyrgyzstan").first().waitFor({ state: "detached" });
  for (const name of ["Places in the Digital Diplomacy Review", "Two sources, two figures", "Unknown is not zero"])
    expect(await card(name).innerText()).not.toMatch(/Kazakhstan|Uzbekistan|Kyrgyzstan/);
  await card("Is it really them: @Jzarif").getByText("An example; it is about Iran").waitFor();
});

test("the demonstration opens beside the workspace, framed on every page, and its table says that it is invented", async () => {
  await page.goto(new URL("/settings", opened.address).href);
  await page.getByRole("button", { name: "Make the demonstration" }).click();
  const link = page.getByRole("link", { name: "Open the demonstration" });
  const address = await link.getAttribute("href");
  const demo = await opened.browser.newPage({ viewport: { width: 390, height: 800 }, locale: "en-GB" });
  demo.on("pageerror", (error) => opened.errors.push(error.message));
  for (const path of ["/", "/since?day=2024-12", "/compare?platform=x", "/index", "/settings"]) {
    await demo.goto(new URL(path, address ?? "").href);
    await demo.getByText("Demonstration: invented states, accounts and posts").first().waitFor();
    expect(await demo.locator("html").getAttribute("data-demonstration")).toMatch(/invented/);
  }
  expect(await demo.getByRole("button", { name: "Make the demonstration" }).count()).toBe(0);
  await demo.goto(new URL("/compare?platform=x", address ?? "").href);
  const [file] = await Promise.all([
    demo.waitForEvent("download"),
    demo.getByRole("button", { name: "Save Presence as CSV" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("demonstration-compare-presence.csv");
  expect(readFileSync(await file.path(), "utf8").split("\r\n")[1]).toMatch(/Demonstration: invented states/);
  await demo.locator(".chart-drawing svg").waitFor();
  const [picture] = await Promise.all([
    demo.waitForEvent("download"),
    demo.getByRole("button", { name: /^Save as SVG/ }).click(),
  ]);
  const drawn = readFileSync(await picture.path(), "utf8");
  expect(drawn).toContain("Demonstration: invented states, accounts and posts");
  expect(drawn.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ")).toMatch(/Made by Attaché on .*20\d\d/);
  await demo.close();
  expect(opened.errors).toEqual([]);
});

test("no page is refused by its own server, whatever language is in its address", async () => {
  const refused: string[] = [];
  const wide = await opened.browser.newPage({ locale: "en-GB" });
  wide.on("response", (answer) => answer.status() >= 400 && refused.push(`${answer.status()} ${answer.url()}`));
  for (const path of [
    ...["/", "/since", "/actors", "/actors/state:KZ", "/actors/KZ%2Fmfa", "/accounts", "/accounts/telegram:uzbekmfa"],
    ...["/posts", "/compare", "/index", "/index/KZ", "/sources", "/imports", "/methods", "/methods/platform-fit"],
    ...["/settings", "/cards"],
  ]) {
    await wide.goto(new URL(`${path}?lang=uz`, opened.address).href);
    await wide.locator("main h1").waitFor();
    await expect.poll(() => wide.locator("main .waiting").count(), { timeout: 30_000 }).toBe(0);
  }
  expect(refused).toEqual([]);
  await wide.close();
});

test("on a phone the reason for “not known” stands under the measure", async () => {
  const phone = await opened.browser.newPage({ viewport: { width: 390, height: 800 }, locale: "en-GB" });
  await phone.goto(new URL("/actors/state:JP?lang=uz", opened.address).href);
  await phone.locator(".narrow-only").getByText("reyestrga kiritilmagan va qidirilmagan").first().waitFor();
  const heads = await phone.locator("tbody th:has(.narrow-only)").all();
  for (const head of heads) expect((await head.boundingBox())?.width).toBeGreaterThanOrEqual(150);
  await phone.close();
});

test("in Arabic every line of the cards runs to the left, and every date is read from its year", async () => {
  const arabic = await opened.browser.newPage({ locale: "ar" });
  await arabic.goto(new URL("/cards?lang=ar", opened.address).href);
  await arabic.locator("main article").nth(6).waitFor();
  const wrong = await arabic.locator("main article").evaluateAll((cards) =>
    cards.flatMap((card) => {
      const lines = [...card.querySelectorAll("h2, p, summary > *")];
      const toRight = lines
        .filter((line) => getComputedStyle(line).direction === "ltr")
        .map((line) => line.textContent);
      const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
      const backwards: (string | null)[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode())
        for (const { index } of (text.textContent ?? "").matchAll(/\d{4}-\d\d/g)) {
          const [year, month] = [
            [index, index + 4],
            [index + 5, index + 7],
          ].map(([from, to]) => {
            const range = document.createRange();
            range.setStart(text, from ?? 0);
            range.setEnd(text, to ?? 0);
            return range.getBoundingClientRect();
          });
          if (year && month && year.top === month.top && year.left > month.left) backwards.push(text.textContent);
        }
      return [...toRight, ...backwards];
    }),
  );
  expect(wrong).toEqual([]);
  await arabic.close();
});

test("under a list that came in, every remark is in the language of the page", async () => {
  const russian = await opened.browser.newPage({ locale: "ru" });
  await russian.goto(new URL("/actors?lang=ru", opened.address).href);
  await russian.getByRole("button", { name: "Загрузить список" }).click();
  const list = russian.getByRole("dialog");
  const ministry = "Ministry of Foreign Affairs of Kazakhstan,KZ,a list";
  const rows = [`x,not a handle,${ministry}`, `facebook,EmbKazakhstanBrasil,${ministry}`];
  const buffer = Buffer.from(["platform,handle,holder,country,source", ...rows].join("\n"));
  await list.locator("input[type=file]").setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer });
  await list.getByRole("button", { name: "Загрузить список" }).click();
  await list.getByText(/в реестре принадлежит KZ\/mission\/br; файл приписывает его и KZ\/mfa/).waitFor();
  await list.getByText("отклонены", { exact: true }).waitFor();
  await list.locator("summary").filter({ hasText: "1" }).click();
  await list.getByText("«not a handle» не может быть").waitFor();
  await russian.close();
});
