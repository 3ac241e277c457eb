import { expect, test } from "vitest";
import { dateIn } from "./date-in-text.ts";

const day = (text: string, order: "day" | "month" | null = null): string | null => {
  const found = dateIn(text, order);
  return found === null ? null : new Date(found.at).toISOString().replace("T00:00:00.000Z", "");
};

test.each([
  ["Published: 5 May 2022", "2022-05-05"],
  ["May 15, 2020, Minsk", "2020-05-15"],
  ["28 of September of 2021", "2021-09-28"],
  ["December 6, 2021", "2021-12-06"],
  ["Kuala Lumpur, 25th January 2022", "2022-01-25"],
  ["Опубликовано 9 мая 2024 г.", "2024-05-09"],
  ["2024 йил 5 май", "2024-05-05"],
  ["5 sentabr 2023-yil", "2023-09-05"],
  ["2023-yil 5-sentabr", "2023-09-05"],
  ["2024 жылғы 12 сәуір", "2024-04-12"],
  ["12 желтоқсан 2023", "2023-12-12"],
  ["2024-жылдын 7-майы", "2024-05-07"],
  ["7 майи соли 2024", null],
  ["7 июни 2024", "2024-06-07"],
  ["2024-nji ýylyň 3-nji maýy", "2024-05-03"],
  ["3 iýun 2024", "2024-06-03"],
  ["٥ مايو ٢٠٢٤", "2024-05-05"],
  ["5 كانون الثاني 2024", "2024-01-05"],
  ["14 تشرين الأول 2023", "2023-10-14"],
  ["۱۲ ژوئن ۲۰۲۳", "2023-06-12"],
  ["1er février 2023", "2023-02-01"],
  ["le 14 juillet 2023", "2023-07-14"],
  ["12 de octubre de 2022", "2022-10-12"],
  ["29 Ekim 2023", "2023-10-29"],
  ["3. März 2021", "2021-03-03"],
  ["3 marca 2021", "2021-03-03"],
  ["2021. gada 3. martā", "2021-03-03"],
  ["2024年5月9日", "2024-05-09"],
  ["2024 оны 5 дугаар сарын 9", "2024-05-09"],
  ["2021-09-28-discurso.pdf", "2021-09-28"],
  ["2022/01/25", "2022-01-25"],
  ["25.01.2022 14:30", "2022-01-25"],
  ["05.04.2022", "2022-04-05"],
  ["25/01/2022", "2022-01-25"],
  ["01/25/2022", "2022-01-25"],
  ["04/04/2022", "2022-04-04"],
  ["2022-01-25T14:30:00+05:00", "2022-01-25T09:30:00.000Z"],
  ["2022-01-25 14:30", "2022-01-25"],
])("%s is %s", (text, expected) => {
  expect(day(text)).toBe(expected);
});

test("what cannot be told apart is not known, unless the layout tells", () => {
  expect([day("04/05/2022"), day("04/05/2022", "day"), day("04/05/2022", "month")]).toEqual([
    null,
    "2022-05-04",
    "2022-04-05",
  ]);
  expect([day("1/25/22"), day("1/25/22", "month"), day("2/3/22", "month")]).toEqual([null, "2022-01-25", "2022-02-03"]);
});

test("years of other calendars, days that never were and words that are no months date nothing", () => {
  for (const text of [
    "۱۵ خرداد ۱۴۰۳",
    "12 رمضان 1445",
    "5 พฤษภาคม 2567",
    "31 February 2022",
    "32 May 2022",
    "12 points 2022",
    "Resolution 2231 (2015)",
    "12 listopad 2021",
    "version 10.2.3",
  ])
    expect([text, day(text)]).toEqual([text, null]);
});

test("a word of two meanings is read by the page's language", () => {
  expect(dateIn("12 listopada 2021", null, "pl")?.at).toBe(Date.UTC(2021, 10, 12));
  expect(dateIn("12. listopada 2021", null, "hr-HR")?.at).toBe(Date.UTC(2021, 9, 12));
});

test("the first date of a text is taken", () => {
  expect(day("On 3 June 2024 the Minister recalled the treaty of 4 May 1994")).toBe("2024-06-03");
});
