import { expect, test } from "vitest";
import { newDesk } from "../../../test/open-desk.ts";
import { collectNow, pickSources } from "../../server/answers/collect.ts";
import { addSource } from "../../server/answers/sources.ts";
import { gapsOf } from "../../store/state/queries/collect-runs.ts";
import { writeWebSettings } from "../../store/state/queries/web-settings.ts";
import { serve } from "../web/web.fixture.ts";

test("a list of statements that still shows what is known has no gap when a new one comes, one that turned over has", async () => {
  let shown = [2, 1];
  const site = await serve((request, response) => {
    const list = shown.map((n) => `<li><a href="/news/${n}">Bayonot ${n}</a> <i>${n}-may 2026-yil</i></li>`).join("");
    const page =
      request.url === "/press" ? `<ul>${list}</ul>` : `<article><p>${"Vazirlik bayonoti. ".repeat(20)}</p></article>`;
    response.writeHead(200, { "content-type": "text/html" }).end(page);
  });
  const desk = await newDesk();
  try {
    const { workspace } = desk;
    writeWebSettings(workspace.state, { delay: 0, allowed: [site.host] });
    const layout = { global: "li", link: "a@href", title: "a", posted_date: "i" };
    const { source } = addSource(workspace, {
      address: `page:${site.origin}/press`,
      options: { layout },
      holder: "UZ/mfa",
    });
    const collect = async () => {
      const options = { since: null, archive: false, signal: new AbortController().signal };
      await collectNow(workspace, pickSources(workspace, [source.id]), options);
      return gapsOf(workspace.state, { source: source.id, states: ["open"] }).map(({ kind }) => kind);
    };
    expect(await collect()).toEqual([]);
    shown = [3, 2, 1];
    expect(await collect()).toEqual([]);
    // The first stands pinned above a list that turned over below it.
    shown = [1, 9, 8, 7];
    expect(await collect()).toEqual(["cursor"]);
  } finally {
    await desk.close();
    await site.close();
  }
});
