import { afterAll, beforeAll, expect, test } from "vitest";
import { newWorld, say } from "../../../test/measure/world.ts";
import type { Desk } from "../../../test/open-desk.ts";
import { translations } from "../../measure/words/speech.ts";
import { reportLanguage, reportWordsOf, tongueOf } from "./tongue.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await newWorld();
  await say(desk, "x", [
    { id: "1", who: "mfa_kz", at: "2024-03-01T08:00:00Z", text: "Talks with @mfa_uz <b>opened</b> today", likes: 3 },
    { id: "2", who: "mfa_uz", at: "2024-03-02T08:00:00Z", text: "Shukriya @mfa_kz", likes: 5 },
  ]);
  await desk.workspace.runStages(new AbortController().signal);
}, 60_000);
afterAll(() => desk.close());

const get = async (url: string): Promise<string> => {
  const answer = await desk.server.inject(`/api/v1${url}`);
  expect([url, answer.statusCode, answer.headers["content-type"]]).toEqual([url, 200, "text/html; charset=utf-8"]);
  return answer.body;
};
const march = "from=2024-03-01&to=2024-03-15";

const leaves = (words: object, path = ""): Map<string, object | string> =>
  new Map(
    Object.entries(words).flatMap(([key, word]: [string, object | string]): [string, object | string][] => {
      const isPlural = typeof word === "object" && "other" in word;
      return typeof word === "string" || isPlural ? [[path + key, word]] : [...leaves(word, `${path}${key}.`)];
    }),
  );
const places = (word: object | string | undefined): string => {
  const text = typeof word === "string" ? word : ((word as { other?: string } | undefined)?.other ?? "");
  return [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort().join();
};
const english = leaves(reportWordsOf.en);

test.each(Object.entries(reportWordsOf))(
  "%s has every word of a report with the same changing parts",
  (_language, words) => {
    const own = leaves(words);
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [path, word] of own) expect([path, places(word)]).toEqual([path, places(english.get(path))]);
  },
);

test.each([
  ["en", "ltr", "Formula", "not known"],
  ["ru", "ltr", "Формула", "неизвестно"],
  ["uz", "ltr", "Formulasi", "maʼlum emas"],
  ["ar", "rtl", "الصيغة", "غير معروف"],
])(
  "in %s a comparison runs %s, with formula and caution of each measure, and fetches nothing",
  async (language, dir, formula, unknown) => {
    const html = await get(`/report?subject=KZ&subject=UZ&subject=KG&${march}&language=${language}`);
    expect(html).toContain(`<html lang="${language}" dir="${dir}">`);
    expect(html).toContain(`<strong>${formula}:</strong>`);
    expect(html).toContain(unknown);
    expect(html).not.toMatch(/(src|href)=|url\(|@import|<script/);
    expect(html).not.toMatch(/\{\{|undefined|report\.|since\./);
  },
);

test.each(Object.keys(reportWordsOf))("in %s the morning’s sheet and the ranking are whole", async (language) => {
  const since = await get(`/report/since?since=2024-03-01&follow=KZ&follow=UZ&us=KZ&language=${language}`);
  expect(since).toContain("&lt;b&gt;opened&lt;/b&gt;");
  const index = await get(`/report/index?state=KZ&state=UZ&${march}&language=${language}`);
  for (const html of [since, index]) expect(html).not.toMatch(/\{\{|undefined|report\.|since\.|(src|href)=/);
});

test("a ranking on paper names its weights, and says why a state has no rank", async () => {
  const html = await get(`/report/index?state=KZ&state=UZ&state=KG&${march}`);
  expect(html).toContain("Weights: “");
  expect(html).toMatch(/nothing of its accounts is here in this period/);
});

test("lists and lines of the Arabic sheets have Arabic commas and semicolons", async () => {
  for (const path of [
    `/report?subject=state:KZ&subject=state:UZ&${march}`,
    `/report/index?state=KZ&state=UZ&state=KG&${march}`,
    "/report/since?since=2024-03-01&follow=KZ&follow=UZ&us=KZ",
  ]) {
    const html = await get(`${path}&language=ar`);
    const text = html.slice(html.indexOf("<body")).replace(/<[^>]+>/g, "\n");
    expect(text).toContain("، ");
    expect(text.match(/[\u0621-\u064a\u2069][,;] /g)).toBeNull();
  }
});

test("days known by year or month are not padded, and Arabic keeps names in their own order", () => {
  expect(["2016", "2016-03"].map((date) => tongueOf("ru").day(date))).toEqual(["2016", "2016-03"]);
  expect(tongueOf("ar").say("report.missionsIn", { name: "Wien" })).toContain("\u2068Wien\u2069");
  expect(reportLanguage("fr")).toBe("en");
  expect(tongueOf("ru").say("since.days", { count: 3 })).toBe("3 дня");
});

test("Russian calls a post “публикация” everywhere: “пост” is an office, and an ambassador has one", () => {
  const { remarks, cards, texts } = translations.ru;
  const said = [...leaves(reportWordsOf.ru).values(), ...leaves(remarks).values(), ...leaves(cards).values()];
  const all = JSON.stringify([...said, ...Object.values(texts)]);
  expect(all.match(/(?<!\p{L})пост(ы|а|ов|у|ам|ом|ами|е|ах)?(?!\p{L})/giu)).toBeNull();
});
