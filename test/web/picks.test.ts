import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkspace } from "../../src/app.ts";
import { addAccount } from "../../src/server/answers/accounts.ts";
import { importRegisterFile } from "../../src/server/answers/register-files.ts";
import { say } from "../measure/world.ts";
import { shared } from "../shared.ts";
import { type OpenedPage, openPage } from "./opened-page.ts";

const today = new Date().toISOString().slice(0, 10);
/** Population in people: Uzbekistan lies within half to twice of Kazakhstan, Germany does not. */
const people = { KAZ: 19_600_000, UZB: 35_600_000, KGZ: 6_800_000, DEU: 84_000_000 };
const proven: Record<string, string> = { KZ: "https://gov.kz/mfa", UZ: "https://mfa.uz/en/contacts" };

/** Four ministries on X, of which two are proven; none of the workspace's own choices is made. */
async function fourMinistries(folder: string): Promise<void> {
  const workspace = await openWorkspace(folder, {});
  const scratch = mkdtempSync(join(tmpdir(), "attache-picks-"));
  const all = ["KZ", "UZ", "KG", "DE"];
  for (const code of all)
    await addAccount(workspace, {
      platform: "x",
      handle: `mfa_${code.toLowerCase()}`,
      holder: `${code}/mfa`,
      languages: [],
      evidence: proven[code]
        ? { kind: "two-way-link", source: "invented", url: proven[code], date: today }
        : { kind: "study", source: "invented", date: "2024-01-01" },
    });
  const post = (code: string, at: number, day: string) => ({
    ...{ id: `${code}-${day}`, who: `mfa_${code.toLowerCase()}`, at: `2024-03-${day}T08:00:00Z` },
    ...{
      text: `Good morning @mfa_${all[(at + 1) % 4]!.toLowerCase()} https://mfa.example/press-room/statements/2024/03/${day}`,
      likes: 10 * at + 1,
      reposts: 1,
      replies: 1,
    },
    ...{ media: at % 2 ? "photo" : "", replyTo: at === 1 ? "mfa_kz" : "" },
  });
  const posts = all.flatMap((code, at) => ["02", "09", "15"].map((day) => post(code, at, day)));
  await say({ workspace, folder: scratch }, "x", posts);
  const rows = Object.entries(people).map(([code, count]) => `${code},2022,wb_pop_total,${count}`);
  writeFileSync(join(scratch, "people.csv"), ["cc_iso3c,ref_year,variable,value", ...rows, ""].join("\n"));
  await importRegisterFile(workspace, join(scratch, "people.csv"), {});
  for (const file of ["index-ranks.csv", "platform-popularity.csv"])
    await importRegisterFile(workspace, join(shared() ?? "", "cases", file), {});
  await workspace.runStages(new AbortController().signal);
  rmSync(scratch, { recursive: true, force: true });
  await workspace.close();
}

let opened: OpenedPage;
let page: Page;
beforeAll(async () => {
  opened = await openPage(fourMinistries);
  page = opened.page;
});
afterAll(() => opened?.close());

const open = (path: string) => page.goto(new URL(path, opened.address).href);
const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();

/** Takes one of the choices that stand as words in the sentence. */
async function pick(label: string, option: string): Promise<void> {
  await page.locator("main .sentence").locator(`button[aria-label="${label}"], .pick`).first().waitFor();
  await page.locator(`main button[aria-label="${label}"]`).first().click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

/** Names of whom the table ranks. */
const ranked = () => page.locator("main table").first().locator("tbody th").allInnerTexts();

test("a group of the own state leads to the settings while none is chosen, and asks nobody to try again", async () => {
  for (const group of ["my state and its peers", "states of about my state’s population"]) {
    await open("/index?lang=en");
    await heading(/states are ranked/);
    await pick("Who is ranked", group);
    await page.getByRole("alert").getByText("Your own state and its peers are not chosen.").waitFor();
    expect(await page.getByRole("button", { name: "Try again" }).count()).toBe(0);
  }
  await page.getByRole("alert").getByRole("link", { name: "Choose your state" }).click();
  await page.waitForURL(/\/settings/);
});

test("an own choice begins with those who lead, so that there is something to compare", async () => {
  await open("/index?lang=en");
  await heading("4 states are ranked");
  const three = (await ranked()).slice(0, 3);
  await pick("Who is ranked", "states of my choice");
  await heading("3 states are ranked");
  expect((await ranked()).map((row) => row.split("\n")[0]).sort()).toEqual(
    three.map((row) => row.split("\n")[0]).sort(),
  );
});

test("a region ranks its states alone, and proven accounts rank those who have one", async () => {
  await open("/index?lang=en");
  await heading("4 states are ranked");
  await pick("Who is ranked", "Central Asia");
  await heading("3 states are ranked");
  expect((await ranked()).join()).not.toMatch(/Germany/);
  await pick("Accounts", "proven accounts only");
  await heading("2 states are ranked");
  expect((await ranked()).join()).not.toMatch(/Kyrgyzstan/);
  expect(new URL(page.url()).searchParams.get("group")).toBe("region:Central Asia");
});

test("proven accounts alone leave a ministry that is claimed not known in a comparison, never 0", async () => {
  await open("/compare?lang=en&who=KZ,KG&platform=x");
  const line = page.getByRole("row", { name: /^Posts a week/ });
  expect(await line.getByText("not known").count()).toBe(0);
  await pick("Accounts", "proven accounts only");
  await line.getByText("not known").first().waitFor();
  expect(await line.getByText("not known").count()).toBe(1);
  expect(await line.innerText()).not.toMatch(/(^|\s)0(\s|$)/);
});

test("once own state and peers are chosen, both groups of the own state are ranked", async () => {
  await fetch(new URL("/api/v1/settings", opened.address), {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ownState: "KZ", peers: ["KG", "UZ"] }),
  });
  await open("/index?lang=en");
  await heading(/^Kazakhstan/);
  await pick("Who is ranked", "my state and its peers");
  await expect.poll(() => ranked().then((rows) => rows.length)).toBe(3);
  await pick("Who is ranked", "states of about my state’s population");
  await expect.poll(() => ranked().then((rows) => rows.length)).toBe(2);
  expect((await ranked()).join()).toMatch(/Uzbekistan/);
  expect((await ranked()).join()).not.toMatch(/Kyrgyzstan|Germany/);
  expect(opened.errors).toEqual([]);
});

test("a printed rank is read as one number with its total behind it, and a place of a network names the network", async () => {
  for (const [language, ...expected] of [
    [
      "en",
      "Digital Diplomacy Review, rank, 2017 44 rank (out of 209)",
      "Networks most used (VKontakte), 2016 1 position",
    ],
    [
      "uz",
      "Digital Diplomacy Review, oʻrin, 2017 44 oʻrin (jami 209)",
      "Eng koʻp ishlatiladigan tarmoqlar (VKontakte), 2016 1 oʻrin",
    ],
  ] as const) {
    await open(`/actors/state:KZ?lang=${language}`);
    await page.locator(".fact").first().waitFor();
    const told = (await page.locator(".fact").allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
    for (const line of expected) expect(told.filter((text) => text.startsWith(line))).toHaveLength(1);
  }
});

test("on a phone a post is read whole in what is new, and a table that runs over the edge scrolls by keyboard", async () => {
  const phone = await opened.browser.newPage({ viewport: { width: 390, height: 800 } });
  const cut = () =>
    phone.locator(".table-scroll").evaluateAll((tables) => tables.filter((one) => one.scrollWidth > one.clientWidth));
  await phone.goto(new URL("/since?day=2024-03-01&lang=uz", opened.address).href);
  await phone.locator(".breakable").first().waitFor();
  expect(await cut()).toEqual([]);
  await phone.goto(new URL("/actors/state:UZ?lang=uz", opened.address).href);
  const missions = phone.locator('.table-scroll[aria-label="Vakolatxonalar"]');
  await missions.waitFor();
  expect(await missions.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
  await phone.locator('.table-scroll[aria-label="Vakolatxonalar"][tabindex="0"]').waitFor();
  await phone.close();
});
