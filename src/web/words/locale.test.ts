import { expect, test } from "vitest";
import { age, localeOf } from "./locale.ts";

const day = Date.UTC(2024, 2, 18, 9, 5);

test("a day is printed as each language prints it, Uzbek included", () => {
  expect(localeOf("en").date(day)).toBe("18 Mar 2024");
  expect(localeOf("ru").date(day)).toBe("18 мар. 2024");
  expect(localeOf("uz").date(day)).toBe("18-mar, 2024");
  expect(localeOf("uz").dateTime(day)).toBe("18-mar, 2024, 09:05");
  expect(localeOf("ar").month(day)).toContain("2024");
});

test("June and July do not look the same in Uzbek", () => {
  const { date, monthShort } = localeOf("uz");
  const [june, july] = [Date.UTC(2024, 5, 1), Date.UTC(2024, 6, 1)];
  expect([date(june), date(july)]).toEqual(["1-iyn, 2024", "1-iyl, 2024"]);
  expect([monthShort(june), monthShort(july)]).toEqual(["iyn 2024", "iyl 2024"]);
});

test("Uzbek numbers are grouped with spaces, Arabic ones keep the digits of its ministries’ sites", () => {
  expect(localeOf("uz").number(1234567).replace(/\s/g, " ")).toBe("1 234 567");
  expect(localeOf("uz").bytes(5_400)).toBe("5,4 kB");
  expect(localeOf("ar").number(1234567)).toBe("1,234,567");
});

test("what is rounded to nothing has no sign", () => {
  for (const language of ["en", "ru", "uz", "ar"] as const)
    expect(
      [-0.001, -0.2].map((value) =>
        localeOf(language)
          .decimal(value, 1)
          .replace(/[^-\d]/g, ""),
      ),
    ).toEqual(["0", "-02"]);
});

test("a label that is no language code stays as its source wrote it", () => {
  expect(localeOf("en").languageName("uz")).toBe("Uzbek");
  expect(localeOf("uz").languageName("ru")).toBe("rus");
  expect(localeOf("en").languageName("not a code")).toBe("not a code");
});

test("an age is said in the unit a person would choose", () => {
  const hour = 3_600_000;
  expect(age(0, 59 * 60_000)).toEqual({ unit: "minute", count: 59 });
  expect(age(0, 30 * hour)).toEqual({ unit: "hour", count: 30 });
  expect(age(0, 180 * 24 * hour)).toEqual({ unit: "month", count: 6 });
  expect(age(0, 800 * 24 * hour)).toEqual({ unit: "year", count: 2 });
});

test("a moment has the comma of its language, and a name without a language says so in Uzbek too", () => {
  const at = Date.UTC(2026, 10, 22, 20, 16);
  expect(localeOf("ar").dateTime(at)).toBe("22 نوفمبر 2026، 20:16");
  expect(localeOf("uz").dateTime(at)).toBe("22-noy, 2026, 20:16");
  expect(localeOf("uz").languageName("und")).toBe("tili nomaʼlum");
});
