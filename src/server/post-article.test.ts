import { afterAll, beforeAll, expect, test } from "vitest";
import { type Desk, newDesk } from "../../test/open-desk.ts";
import { type LocalServer, serve } from "../collect/web/web.fixture.ts";
import { writeWebSettings } from "../store/state/queries/web-settings.ts";
import { collectNow, pickSources } from "./answers/collect.ts";
import { postArticle } from "./answers/post-article.ts";
import { postOf, searchPosts } from "./answers/posts.ts";
import { addSource } from "./answers/sources.ts";

const item = (n: number, html: string) =>
  `<item><title>Statement ${n}</title><link>/news/${n}</link><guid>${n}</guid><description><![CDATA[${html}]]></description></item>`;
const statement =
  '<p onclick="steal()">The ministers met in Tashkent.</p><script>steal()</script><ul><li>water</li></ul><p>See <a href="/treaty" onmouseover="steal()">the treaty</a> and <a href="javascript:steal()">this</a>.<img src="https://tracker.example/1.gif"><iframe src="https://evil.example"></iframe></p>';
const named = "<p>We thank @jane_doe_private for her letter.</p>";

let site: LocalServer;
let desk: Desk;
beforeAll(async () => {
  site = await serve((_, response) =>
    response
      .writeHead(200, { "content-type": "application/rss+xml" })
      .end(`<rss version="2.0"><channel><title>MFA</title>${item(1, statement)}${item(2, named)}</channel></rss>`),
  );
  desk = await newDesk();
  const { workspace } = desk;
  writeWebSettings(workspace.state, { delay: 0, allowed: [site.host] });
  const { source } = addSource(workspace, { address: `${site.origin}/rss`, holder: "UZ/mfa", evidence: "test" });
  const signal = new AbortController().signal;
  await collectNow(workspace, pickSources(workspace, [source.id]), { since: null, archive: false, signal });
  await workspace.runStages(signal);
}, 60_000);
afterAll(async () => {
  await desk.close();
  await site.close();
});

test("a statement is shown with its paragraphs, lists and links, and without anything that runs or tells others of the reader", async () => {
  const html = await postArticle(desk.workspace, "website", `${site.origin}/news/1`);
  expect(html).toBe(
    `<p>The ministers met in Tashkent.</p><ul><li>water</li></ul><p>See <a href="${site.origin}/treaty" rel="noopener noreferrer nofollow" target="_blank">the treaty</a> and <a>this</a>.</p>`,
  );
  const path = `/api/v1/posts/website/${encodeURIComponent(`${site.origin}/news/1`)}/article`;
  expect((await desk.server.inject({ method: "GET", url: path })).json()).toEqual({ html });
  const { rows } = await searchPosts(desk.workspace, { q: "Tashkent", pageSize: 5 });
  expect(rows.map(({ text }) => text)).toEqual([expect.not.stringMatching(/steal|<p/)]);
});

test("where the door had somebody to hide, the cleaned text is all there is to see", async () => {
  const id = `${site.origin}/news/2`;
  expect((await postOf(desk.workspace, "website", id)).text).not.toContain("jane_doe_private");
  expect(await postArticle(desk.workspace, "website", id)).toBe(null);
});
