import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeDemonstration } from "../../src/demo/make-demonstration.ts";
import { type OpenedPage, openPage } from "./opened-page.ts";

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage(makeDemonstration);
});
afterAll(() => opened?.close());

type Sheets = Awaited<ReturnType<typeof getDocumentProxy>>;

const printed = async (): Promise<Sheets> =>
  getDocumentProxy(new Uint8Array(await opened.page.pdf({ format: "A4", preferCSSPageSize: true })));

async function printedPage(path: string): Promise<Sheets> {
  const { page, address } = opened;
  await page.goto(new URL(path, address).href);
  await page.locator("main h1").waitFor();
  await page.waitForLoadState("networkidle");
  await expect.poll(() => page.locator("main .waiting").count(), { timeout: 30_000 }).toBe(0);
  return printed();
}

async function printedReport(path: string): Promise<Sheets> {
  const html = await (await fetch(new URL(`/api/v1${path}`, opened.address))).text();
  await opened.page.setContent(html);
  return printed();
}

/** How far down each sheet is written on, 0 to 1; a number of the sheet at its foot is none of it. */
async function filled(sheets: Sheets): Promise<number[]> {
  return Promise.all(
    Array.from({ length: sheets.numPages }, async (_, at) => {
      const sheet = await sheets.getPage(at + 1);
      const [, , , height] = sheet.view as [number, number, number, number];
      const { items } = await sheet.getTextContent();
      const lines = items.flatMap((item) =>
        "transform" in item && item.str.trim() !== "" ? [item.transform[5] as number] : [],
      );
      return 1 - Math.min(...lines.filter((y) => y > height * 0.06)) / height;
    }),
  );
}

const languages = ["en", "ru", "uz", "ar"];

test.each(languages)("no sheet of a page or a report but the last is left half empty, in %s", async (language) => {
  const half: Record<string, number[]> = {};
  const look = async (path: string, sheets: Sheets) => {
    const shares = (await filled(sheets)).slice(0, -1);
    if (shares.some((share) => share < 0.5)) half[path] = shares;
  };
  for (const path of ["/?", "/index?", "/compare?platform=x&", "/since?day=2024-12&"])
    await look(path, await printedPage(`${path}lang=${language}`));
  for (const path of ["/report?platform=x&", "/report/index?", "/report/since?since=2024-12-01&"])
    await look(path, await printedReport(`${path}language=${language}`));
  expect(half).toEqual({});
});

test("a table that runs over a sheet has its heading on each", async () => {
  const sheets = await printedReport("/report/since?since=2024-01-01&language=en");
  const { text } = await extractText(sheets, { mergePages: false });
  const withPosts = text.filter((page) => page.includes("X (Twitter)"));
  expect(withPosts.length).toBeGreaterThan(1);
  for (const page of withPosts) expect(page).toMatch(/When\s+Who\s+Text/);
});
