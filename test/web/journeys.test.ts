import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenedPage, openPage } from "./opened-page.ts";

/** 60 posts of one ministry, one of them twice, one row without an id, one reader who holds no office. */
const meetings = Array.from({ length: 60 }, (_, place) => {
  const nr = place + 1;
  const day = `${String((nr % 28) + 1).padStart(2, "0")}.0${(nr % 6) + 1}.2024`;
  return `9007199254740${String(nr).padStart(3, "0")};mfa_test;The minister received the ambassador, meeting ${nr};${day} 09:30;${nr}`;
});
const file = [
  "nr;wer;was;wann;likes",
  ...meetings,
  meetings[0],
  ";mfa_test;no id here;02.02.2024 09:30;1",
  "9007199254740999;some_reader;Good news;02.05.2024 10:30;1",
].join("\n");

let opened: OpenedPage;
let page: Page;
beforeAll(async () => {
  opened = await openPage();
  page = opened.page;
  writeFileSync(join(opened.folder, "meetings.csv"), `${file}\n`);
});
afterAll(() => opened?.close());

const go = (path: string) => page.goto(new URL(path, opened.address).href);

/** Stages work on after an import or an undo, so the answer is asked for until they are done. */
async function headingOf(path: string): Promise<string> {
  await go(path);
  return page.getByRole("heading", { level: 1 }).innerText();
}

async function pick(label: string | RegExp, option: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: label }).first().click();
  await page.getByRole("option", { name: option }).first().click();
}

test("a first start shows the 193 members of the United Nations, and says that posts are the next step", async () => {
  await go("/?lang=en");
  await page.getByRole("heading", { level: 1, name: "The register is here, posts are not yet" }).waitFor();
  await page.getByRole("link", { name: "Import a file" }).first().click();
  await page.getByRole("heading", { name: "Nothing has been imported yet" }).waitFor();
});

test("the first start shows eight cards, and a rank opens the sentence it was printed in", async () => {
  await go("/?lang=en");
  await page.locator(".card").first().waitFor();
  expect(await page.locator(".card").count()).toBe(8);
  const ranks = page.getByRole("article", { name: "Places in the Digital Diplomacy Review" });
  await ranks.getByText("Kazakhstan: 38 in 2016, 44 in 2017 (−6)").click();
  await ranks
    .getByText(/According to Digital Diplomacy Review Kazakhstan is on/)
    .first()
    .waitFor();
  await page.getByText("Uzbekistan, the rest: not known").click();
  await page.getByText("No study says it: it is not known.").filter({ visible: true }).waitFor();
});

test("an account enters the register only with its evidence, and an edit stands in the history with its reason", async () => {
  await go("/actors?kind=institution&state=UZ");
  await page
    .getByRole("link", { name: /Foreign Affairs/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Add an account" }).click();
  const form = page.getByRole("dialog");
  await form
    .getByLabel("Account", { exact: true })
    .or(form.getByLabel(/^Account/))
    .first()
    .fill("mfa_test");
  await form.getByLabel("Source").fill("Contacts page of the ministry");
  await form.getByLabel("Address").last().fill("https://mfa.uz/contacts");
  await form.getByLabel(/^Date/).fill("2024-03-18");
  await form.getByRole("button", { name: "Add to the register" }).click();
  await form.getByText(/Saved/).waitFor();
  await form.getByRole("button", { name: "Close", exact: true }).last().click();
  await page.getByRole("link", { name: "mfa_test" }).click();
  await page.getByRole("heading", { level: 1, name: "@mfa_test" }).waitFor();
  await page.getByRole("button", { name: "Edit this account" }).click();
  await form.getByLabel("Languages").fill("uz, ru");
  await form.getByLabel(/Reason for the change/).fill("Both languages are used since 2023");
  await form.getByRole("button", { name: "Save the change" }).click();
  await form.getByText(/Saved/).waitFor();
  await form.getByRole("button", { name: "Close", exact: true }).last().click();
  await page.getByText("Both languages are used since 2023").first().waitFor();
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "@mfa_test" }).waitFor();
});

test("a table nobody recognises is mapped by hand, and its first rows show at once how they would come in", async () => {
  await go("/imports");
  await page.locator("input[type=file]").setInputFiles(join(opened.folder, "meetings.csv"));
  await page.getByText("The layout was not recognised").waitFor();
  await pick(/^Format|choose a format/, "a table mapped by hand");
  await pick(/Platform/, "X (Twitter)");
  await pick(/Id of the post/, "nr");
  await pick(/Author’s handle/, "wer");
  await pick(/^Text|nowhere Text/, "was");
  await pick(/Date of the post/, "wann");
  await page
    .getByRole("cell", { name: /meeting 2$/ })
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Import this file" }).click();
  await page.getByRole("link", { name: "See the account of this import" }).click();
});

test("every row is accounted for: 63 read = 61 stored + 1 duplicate + 1 rejected, the reject with its line", async () => {
  const account = page.getByRole("region", { name: "Accounting of this import" });
  await account.waitFor();
  expect((await account.innerText()).match(/\d+/g)).toEqual(["63", "61", "1", "1"]);
  const reject = page.getByRole("table").getByRole("row").nth(1);
  expect(await reject.innerText()).toContain("63");
});

test("a word leads to the post, and the post to the line of the file it came from", async () => {
  await expect
    .poll(() => headingOf("/posts?q=ambassadors"), { timeout: 60_000, interval: 1_000 })
    .toBe("60 posts found");
  expect(await page.locator("mark").first().innerText()).toMatch(/ambassador/);
  await page
    .getByRole("link", { name: /^Open this post/ })
    .first()
    .click();
  await page.getByText(/meetings\.csv, line \d+/).waitFor();
});

test("whoever holds no office stands under a pseudonym, in the list and in the search", async () => {
  await go("/posts?q=news&lang=en");
  await page.getByRole("heading", { level: 1, name: "1 post found" }).waitFor();
  const text = await page.locator("main").innerText();
  expect(text).toContain("~");
  expect(text).not.toContain("some_reader");
});

test("the state's page counts the posts of its ministry", async () => {
  await go("/actors/state:UZ");
  await page.getByRole("heading", { level: 1, name: "Uzbekistan" }).waitFor();
  await page.getByRole("link", { name: /All 60 posts|60 posts in all/ }).waitFor();
  const covered = page.getByRole("row", { name: /^Networks covered/ });
  await covered.waitFor();
  expect(await covered.innerText()).not.toMatch(/not known|no account/);
});

test("a state’s measures say value, basis and reason, and the name leads to the formula", async () => {
  await go("/actors/state:KZ?lang=en");
  const fit = page.getByRole("row", { name: /Platform fit/ });
  await fit.getByText("33.3%").waitFor();
  expect(await fit.innerText()).toContain("1 of 3");
  await pick(/^Stage|Presence/, "Engagement");
  await page
    .getByRole("row", { name: /Interactions per post/ })
    .getByText("not known")
    .waitFor();
  await pick(/^Stage|Engagement/, "Presence");
  await fit.getByRole("link", { name: "Platform fit" }).click();
  await page.getByRole("heading", { level: 1, name: "Platform fit" }).waitFor();
  await page.getByText(/Of the n networks/).waitFor();
  const uzbekistan = page.getByRole("row", { name: /^Uzbekistan/ });
  expect(await uzbekistan.innerText()).toContain("0 of 3");
});

test("states are compared side by side from the first start, and the comparison is saved as a report", async () => {
  await go("/compare?who=KZ,UZ&lang=en");
  const fit = page.getByRole("row", { name: /Platform fit/ });
  await fit.getByText("33.3%").waitFor();
  await fit.getByText("0 of 3", { exact: true }).waitFor();
  await pick("add a state", "Kyrgyzstan");
  await fit.getByText("50%").waitFor();
  expect(page.url()).toContain("who=KZ,UZ,KG");
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /Save the report/ }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe("attache-report.html");
});

test("the page turns to Uzbek and to Arabic, and the address carries the language", async () => {
  await go("/?lang=en");
  await page.getByRole("combobox", { name: "Language" }).selectOption("uz");
  await page.getByRole("link", { name: "Sozlamalar" }).waitFor();
  expect(page.url()).toContain("lang=uz");
  await page.getByRole("combobox", { name: "Til" }).selectOption("ar");
  await page.locator("html[dir=rtl]").waitFor();
  await page.getByRole("combobox", { name: "اللغة" }).selectOption("en");
  await page.locator("html[dir=ltr]").waitFor();
});

test("the own state is chosen once and kept", async () => {
  await go("/settings");
  await page.getByRole("button", { name: /Own state/ }).click();
  await page.getByRole("searchbox", { name: "Find" }).fill("Uzbek");
  await page.getByRole("option", { name: "Uzbekistan" }).click();
  await page.getByText("Saved", { exact: true }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: /Uzbekistan/ }).waitFor();
});

test("an import is undone with a second click, and its posts are gone", async () => {
  await go("/imports");
  await page.getByRole("link", { name: "meetings.csv" }).click();
  await page.getByRole("button", { name: "Undo this import" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Undo this import" }).click();
  await page.getByText("This import was undone.").waitFor();
  await expect.poll(() => headingOf("/posts"), { timeout: 60_000, interval: 1_000 }).toBe("0 posts found");
});

test("an address of an account that is gone is answered by the page, which says what to do", async () => {
  await go("/accounts/telegram:mfa.gone");
  await page
    .getByRole("alert")
    .getByText(/no account/)
    .waitFor();
});

test("nothing failed in the page on the whole way", () => {
  expect(opened.errors).toEqual([]);
});
