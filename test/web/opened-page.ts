import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { serve } from "../../src/server/serve.ts";
import { launchBrowser } from "../chromium.ts";

export type OpenedPage = {
  /** Goes when the page is closed. */
  folder: string;
  address: string;
  browser: Browser;
  page: Page;
  /** What the page's own code threw. */
  errors: string[];
  close(): Promise<void>;
};

/** A workspace of its own, served, and a browser before its page; `make` fills it before. */
export async function openPage(make: (workspace: string) => Promise<void> = async () => {}): Promise<OpenedPage> {
  const folder = mkdtempSync(join(tmpdir(), "attache-page-"));
  const workspace = join(folder, "workspace");
  await make(workspace);
  const server = await serve(workspace, {
    host: "127.0.0.1",
    port: 0,
    token: null,
    names: [],
    version: "test",
  });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  page.setDefaultTimeout(30_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  return {
    folder,
    address: server.address,
    browser,
    page,
    errors,
    async close() {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
