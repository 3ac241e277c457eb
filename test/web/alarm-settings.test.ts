import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildWebIfStale } from "../../build.ts";
import { type Running, serve } from "../../src/server/serve.ts";
import { launchBrowser } from "../chromium.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "attache-alarms-"));
let server: Running;
let browser: Awaited<ReturnType<typeof launchBrowser>>;

beforeAll(async () => {
  await buildWebIfStale();
  const options = { host: "127.0.0.1", port: 0, token: null, names: [], version: "test" };
  [server, browser] = await Promise.all([serve(folder, options), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("where alarms go is chosen on the page and kept; what cannot be is said and changes nothing", async () => {
  const page = await browser.newPage({ locale: "en-GB" });
  const kept = async () => (await fetch(new URL("/api/v1/alarms/settings", server.address))).json();
  await page.goto(new URL("/sources?lang=en", server.address).href);
  await page.getByText("Where alarms go").click();
  await page.getByLabel("Mail to").fill("press@mfa.example");
  await page.getByRole("textbox", { name: /^Webhook/ }).fill("https://chat.mfa.example/hooks/1");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByRole("alert").waitFor();
  expect(await kept()).toMatchObject({ mail: null, webhook: null });
  await page.getByLabel("Mail from").fill("desk@mfa.example");
  await page.getByLabel("Mail server", { exact: true }).fill("mail.mfa.example");
  await page.getByLabel("Hour of the mail").fill("24");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  expect(
    await page.getByLabel("Hour of the mail").evaluate((input: HTMLInputElement) => input.validity.rangeOverflow),
  ).toBe(true);
  expect(await kept()).toMatchObject({ mail: null });
  const bounds = (input: HTMLInputElement) => [input.min, input.max];
  expect(await page.getByLabel("Port").evaluate(bounds)).toEqual(["1", "65535"]);
  await page.getByLabel("Hour of the mail").fill("7");
  await page.getByLabel("posts in an unusual language").uncheck();
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByText("Kept.").waitFor();
  expect(await kept()).toEqual({
    language: null,
    muted: ["language"],
    mail: {
      ...{ to: "press@mfa.example", from: "desk@mfa.example", host: "mail.mfa.example" },
      ...{ port: 587, user: null, hour: 7 },
    },
    webhook: { url: "https://chat.mfa.example/hooks/1" },
  });
  await page.close();
});

test.each([
  ["en", 390],
  ["ar", 390],
  ["ru", 1280],
  ["uz", 1280],
] as const)("the open form in %s at %i is sound to axe and does not scroll sideways", async (language, width) => {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(new URL(`/sources?lang=${language}`, server.address).href);
  await page.locator("details:has(fieldset) summary").click();
  await page.evaluate(axe);
  const found = (await page.evaluate("axe.run()")) as { violations: { id: string; impact: string | null }[] };
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect([found.violations.filter(({ impact }) => impact === "serious" || impact === "critical"), wide]).toEqual([
    [],
    0,
  ]);
  await page.close();
});
