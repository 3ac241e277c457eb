import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { sharedTest } from "../../../test/shared.ts";
import { openIdentifier } from "./identify.ts";
import { openIdentifiers } from "./identify-all.ts";
import { sentences } from "./sentences.fixture.ts";

const identify = openIdentifier();
const pool = openIdentifiers();
afterAll(() => pool.close());

test("at least 97 of 100 sentences of ministries in more than 50 languages get their language and script", () => {
  const wrong = sentences.filter(([language, script, text]) => {
    const found = identify(text);
    return found.language !== language || found.script !== script;
  });
  console.log(
    `language: ${sentences.length - wrong.length} of ${sentences.length} sentences, ${new Set(sentences.map(([l]) => l)).size} languages`,
  );
  expect(1 - wrong.length / sentences.length, JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.97);
});

test("what holds no language has none: links, mentions, hashtags, emoji, digits, one short word", () => {
  for (const text of [
    "",
    "https://t.co/abc",
    "@mfa #Tashkent",
    "RT @uzbekmfa: https://t.co/x",
    "😀🇺🇿",
    "12:30",
    "OK",
    "Super",
  ])
    expect(identify(text), text).toMatchObject({ language: null, confidence: 0 });
});

test("a script is known even where the language is not", () => {
  expect(identify("МИД")).toEqual({ language: null, script: "Cyrl", confidence: 0 });
});

test("links, mentions and hashtags in another language do not change the answer", () => {
  const text =
    "RT @StateDept: Министр провёл встречу с послами стран региона #GreenEconomy https://example.org/the-minister-met-them";
  expect(identify(text).language).toBe("ru");
});

test("a headline in capitals is read as one in small letters", () => {
  expect(identify("ПРЕЗИДЕНТ ПОДПИСАЛ УКАЗ О ПОМИЛОВАНИИ").language).toBe("ru");
  expect(identify("THE MINISTER MET THE AMBASSADOR TODAY").language).toBe("en");
});

test("Uzbek is recognised with each of its apostrophes and with none", () => {
  for (const sign of ["ʻ", "‘", "’", "'", "`", ""])
    expect(identify(`O${sign}zbekiston va Qozog${sign}iston o${sign}rtasida hamkorlik`).language, sign).toBe("uz");
});

test("the pool answers as one thread does, in the order asked, equal texts included", async () => {
  const texts = [...sentences, ...sentences, ...sentences.toReversed()].map(([, , text]) => text);
  const many = Array.from({ length: 10 }, (_, round) => texts.map((text) => `${text} ${round}`)).flat();
  expect(await pool.identifyAll(many)).toEqual(many.map(identify));
});

test("asking for nothing answers nothing", async () => {
  expect(await pool.identifyAll([])).toEqual([]);
});

function share(texts: string[], language: string): number {
  const found = texts.map(identify).filter((answer) => answer.language !== null);
  return found.filter((answer) => answer.language === language).length / found.length;
}

const lines = (folder: string, file: string) =>
  gunzipSync(readFileSync(join(folder, "data", file)))
    .toString()
    .split("\n")
    .filter((line) => line.trim() !== "");

sharedTest(
  "97 of 100 sentences of the Kazakh prime minister's site are Kazakh, their translations English",
  (folder) => {
    const pairs = lines(folder, "languages/kazakh_english_primeminister_kz_corpus.tsv.gz").map((line) =>
      line.split("\t"),
    );
    expect(
      share(
        pairs.map(([kazakh]) => kazakh!),
        "kk",
      ),
    ).toBeGreaterThanOrEqual(0.97);
    expect(
      share(
        pairs.map(([, english]) => english!),
        "en",
      ),
    ).toBeGreaterThanOrEqual(0.97);
  },
);

sharedTest("97 of 100 Uzbek reviews of 25 letters and more are Uzbek where anything is said", (folder) => {
  const reviews = lines(folder, "languages/uzbek_reviews_UZ_positive.txt.gz").filter((line) => line.length >= 25);
  expect(share(reviews, "uz")).toBeGreaterThanOrEqual(0.97);
});

sharedTest("97 of 100 lines of Kyrgyz news are Kyrgyz", (folder) => {
  const news = lines(folder, "themes/kyrgyz_news_topics_qad-train_1000.csv.gz").filter((line) =>
    /[а-яңөү ]{60}/i.test(line),
  );
  expect(share(news, "ky")).toBeGreaterThanOrEqual(0.97);
});
