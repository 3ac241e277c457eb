import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sharedTest } from "../../../../test/shared.ts";
import type { SourceError } from "../../connector.ts";
import { connectors } from "../../connectors.ts";
import { decode } from "../decode.ts";
import { pagesOf, postsOf, recorded, task } from "../recorded-web.fixture.ts";
import { page } from "./connector.ts";
import { guessList } from "./guess-list.ts";
import { layoutOf, layoutsOf } from "./layout.ts";
import { pdfText } from "./pdf-text.ts";
import { readList } from "./read-list.ts";
import { readStatement } from "./read-page.ts";

const address = "https://mfa.example/press";
const layout = {
  global: '//li[has-class("news")]',
  link: "//a/@href",
  title: "//a//text()",
  posted_date: '//span[has-class("date")]/text()',
  statement: '//div[has-class("body")]//p',
};
const list = `<html><ul>
  <li class="news item"><a href="/press/1#top">Заявление <b>МИД</b></a><span class="date">9 мая 2024 г.</span></li>
  <li class="news"><a href="press/2">Second</a><span class="date">04/05/2024</span></li>
  <li class="other"><a href="/about">About</a></li></ul></html>`;
const statement = (text: string): [string, string] => [
  "text/html; charset=utf-8",
  `<html lang="ru"><title>x</title><div class="body"><p>${text}</p><p>See <a href="/doc.pdf">the text</a>.<script>alert(1)</script></p></div><div class="menu">menu</div></html>`,
];
const web = (more: Record<string, string | [string, string]> = {}) =>
  recorded({
    [address]: ["text/html", list],
    "https://mfa.example/press/1": statement("Первый"),
    "https://mfa.example/press/2": statement("Second"),
    ...more,
  });

test("a list leads to its statements: title, date in the page's language, text, links", async () => {
  const found = await pagesOf(page, task({ address, options: { layout } }), web());
  expect(postsOf(page, found)).toMatchObject([
    {
      platform: "website",
      id: "https://mfa.example/press/1",
      author: { handle: "mfa.example" },
      title: "Заявление МИД",
      postedAt: Date.UTC(2024, 4, 9),
      text: "Первый\n\nSee the text.",
      links: ["https://mfa.example/doc.pdf"],
      sourceLanguage: "ru",
    },
    // Fourth of May or fifth of April: the layout does not say, so it is not known.
    { id: "https://mfa.example/press/2", postedAt: null },
  ]);
  const said = { ...layout, us_date_format: "MMDDYYYY" };
  const [, second] = postsOf(page, await pagesOf(page, task({ address, options: { layout: said } }), web()));
  expect(second?.postedAt).toBe(Date.UTC(2024, 3, 5));
});

test("known statements are not fetched again; those to look at again are, and tell what is gone", async () => {
  const asked = web();
  const known = (key: string): boolean => key.startsWith("https://mfa.example/press/");
  const revisit = ["https://mfa.example/press/1", "https://mfa.example/press/0"];
  const found = await pagesOf(page, task({ address, options: { layout }, known, revisit }), asked);
  expect(asked.asked).toEqual([address, ...revisit]);
  expect(found.flatMap(({ gone }) => gone)).toEqual(["https://mfa.example/press/0"]);
  expect(found.flatMap(({ items }) => items.map(({ key }) => key))).toEqual(["https://mfa.example/press/1"]);
});

test("a statement that cannot be had is a gap, and the others come all the same", async () => {
  const broken = recorded({ [address]: ["text/html", list], "https://mfa.example/press/2": statement("Second") });
  const found = await pagesOf(page, task({ address, options: { layout } }), broken);
  expect(found[0]?.gaps).toMatchObject([{ kind: "page", from: "https://mfa.example/press/1", count: 1 }]);
  expect(found[0]?.items).toHaveLength(1);
});

test("a list that its layout no longer fits fails by the name of the field, and is never silence", async () => {
  const changed = recorded({ [address]: ["text/html", list.replaceAll("news", "story")] });
  const failed = await pagesOf(page, task({ address, options: { layout } }), changed).catch(
    (error: SourceError) => error,
  );
  expect(failed).toMatchObject({
    failure: "unreadable",
    message: expect.stringContaining('“global” (//li[has-class("news")]) finds nothing'),
  });
});

test("pages that changed are kept and noted field by field; a mended layout reads them later", async () => {
  const moved = statement("Первый").map((part) => part.replace('class="body"', 'class="text-new"')) as [string, string];
  const found = await pagesOf(
    page,
    task({ address, options: { layout } }),
    web({ "https://mfa.example/press/1": moved }),
  );
  expect(found[0]?.notes).toContain(
    "layout: “statement” finds nothing in https://mfa.example/press/1; it was read without",
  );
  const mended = { url: address, ...layout, statement: '//div[has-class("text-new")]//p' };
  expect(postsOf(page, found, { layout: mended })[0]?.text).toBe("Первый\n\nSee the text.");
});

test("a layout may be written in CSS", async () => {
  const css = {
    global: "ul > li.news",
    link: "a@href",
    title: "a",
    posted_date: "span.date::text",
    statement: "div.body p",
  };
  const found = postsOf(page, await pagesOf(page, task({ address, options: { layout: css } }), web()));
  expect(found.map(({ title, text }) => [title, text])).toEqual([
    ["Заявление МИД", "Первый\n\nSee the text."],
    ["Second", "Second\n\nSee the text."],
  ]);
});

test("a layout that cannot be read is refused field by field", async () => {
  const run = (options: Record<string, unknown>) =>
    pagesOf(page, task({ address, options }), web()).catch((error: SourceError) => error.message);
  expect(await run({})).toContain("no layout is declared");
  expect(await run({ layout: { ...layout, title: "//a[" } })).toContain("“title”: “//a[” is not XPath");
  expect(await run({ layout: { link: "//a" } })).toContain("“global”");
});

test("a site is read as a feed unless its address or the operator says page", () => {
  expect(page.recognise("page:https://www.mfa.example/press")).toEqual({
    connector: "page",
    address: "https://www.mfa.example/press",
    handle: "mfa.example",
  });
  expect(page.recognise("https://x.com/mfa")).toBe(null);
  const first = (address: string) => connectors.find((one) => one.recognise(address) !== null)?.id;
  expect([first("https://mfa.example/press"), first("page:https://mfa.example/press")]).toEqual(["feed", "page"]);
});

sharedTest("the layouts of DiplomaticPulse load as they are, all of them", (folder) => {
  const text = readFileSync(`${folder}/data/register/diplomaticpulse_urlconfig.ndjson`, "utf8");
  const { layouts, faults } = layoutsOf(text);
  expect([layouts.length, faults]).toEqual([263, []]);
});

sharedTest(
  "pages that governments published are read by their layouts: lists give links, statements title, date, text",
  async (folder) => {
    const place = `${folder}/fixtures/diplomaticpulse-pages`;
    const { layouts } = layoutsOf(readFileSync(`${folder}/data/register/diplomaticpulse_urlconfig.ndjson`, "utf8"));
    const declared = (url: string) => layoutOf(layouts.find((one) => (one as { url: string }).url === url));
    const belarus = declared("https://mfa.gov.by/en/press/statements");
    const malaysia = declared("https://www.kln.gov.my/web/guest/press-releases");
    const cameroon = declared("https://www.spm.gov.cm/site/?q=en/documentation/speeches");
    const timor = declared("http://timor-leste.gov.tl/?cat=27&lang=en");
    const html = (name: string): string => decode(readFileSync(`${place}/${name}`), null).text;

    const linked = (name: string, layout: typeof belarus) => readList(html(name), "http://localhost/", layout).entries;
    expect(linked("belarus.html", belarus).map(({ url }) => url)).toContain("http://localhost/b7b71aff55bfca76.html");
    expect(linked("belarus.html", belarus)).toHaveLength(5);
    expect(linked("press-release.html", malaysia)).toHaveLength(293);
    expect(linked("press-release.html", malaysia)[0]?.date).toBe("2/28/22");
    expect(linked("cameron.html", cameroon)[0]?.url).toBe("http://localhost/2021.html");
    expect(linked("timor.html", timor)).toEqual([
      {
        url: "http://localhost/2021-09-28-discurso-PM-EE-181.pdf",
        title: expect.stringContaining("Renewal of the Declaration of the 18th State of Emergency"),
        date: "28 of September of 2021",
      },
    ]);

    const read = (name: string, layout: typeof belarus | null, pdf: string | null = null) =>
      readStatement({
        url: `http://localhost/${name}`,
        html: pdf === null ? html(name) : null,
        pdf,
        listed: { title: null, date: null },
        layout,
      });
    for (const layout of [malaysia, null])
      expect(read("uae-500.html", layout)).toMatchObject({
        title: "UNITED ARAB EMIRATES CONTRIBUTES 500,000 DOSES OF COVID-19 VACCINE TO MALAYSIA",
        publishedAt: Date.UTC(2022, 0, 25),
        text: expect.stringContaining("Malaysia has today received 500,000 doses"),
      });
    for (const layout of [belarus, null]) {
      expect(read("b7b71aff55bfca76.html", layout)).toMatchObject({
        title:
          "Statement by the Foreign Ministry on countermeasures of the Republic of Belarus to illegal external sanctions pressure",
        publishedAt: Date.UTC(2021, 11, 6),
        text: expect.stringContaining("mutually respectful dialogue"),
      });
      expect(read("cf70e7349e4f19db.html", layout)).toMatchObject({
        title: expect.stringMatching(/^Statement by Minister of Foreign Affairs .+ \(May 15, 2020\)$/),
        publishedAt: Date.UTC(2020, 4, 15),
      });
    }
    expect(read("2021.html", cameroon)).toMatchObject({
      title: "GOVERNMENT’S ECONOMIC, FINANCIAL, SOCIAL AND CULTURAL PROGRAMME FOR THE 2021 FINANCIAL YEAR",
      documents: ["http://localhost/discours_pmcg_en.pdf"],
    });

    const speech = "2021-09-28-discurso-PM-EE-181.pdf";
    expect(read(speech, timor, await pdfText(readFileSync(`${place}/${speech}`)))).toMatchObject({
      publishedAt: Date.UTC(2021, 8, 28),
      text: expect.stringContaining("DISCURSO\nDO PRIMEIRO-MINISTRO DE TIMOR-LESTE"),
    });
    expect(await pdfText(readFileSync(`${place}/discours_pmcg_en.pdf`))).toContain("REPUBLIC OF CAMEROON");
  },
);

sharedTest("lists that governments published are seen without a layout", (folder) => {
  const place = `${folder}/fixtures/diplomaticpulse-pages`;
  const seen = (name: string, url: string) => guessList(decode(readFileSync(`${place}/${name}`), null).text, url);
  expect(seen("belarus.html", "http://localhost/belarus.html")).toHaveLength(5);
  expect(seen("press-release.html", "https://www.kln.gov.my/web/guest/press-releases")?.length).toBeGreaterThan(280);
  // One statement is no list, and neither is what stands around it.
  expect(seen("uae-500.html", "https://www.kln.gov.my/web/guest/-/uae")).toBe(null);
});
