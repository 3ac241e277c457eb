import { alarmWords as arAlarms } from "../../contract/alarm-words/ar.ts";
import { alarmWords as enAlarms } from "../../contract/alarm-words/en.ts";
import { alarmWords as ruAlarms } from "../../contract/alarm-words/ru.ts";
import { alarmWords as uzAlarms } from "../../contract/alarm-words/uz.ts";
import { measureNames as arNames } from "../../contract/measure-names/ar.ts";
import { measureNames as enNames } from "../../contract/measure-names/en.ts";
import { measureNames as ruNames } from "../../contract/measure-names/ru.ts";
import { measureNames as uzNames } from "../../contract/measure-names/uz.ts";
import { rankingWords as arRanking } from "../../contract/ranking-words/ar.ts";
import { rankingWords as enRanking } from "../../contract/ranking-words/en.ts";
import { rankingWords as ruRanking } from "../../contract/ranking-words/ru.ts";
import { rankingWords as uzRanking } from "../../contract/ranking-words/uz.ts";
import { registerWords as arRegister } from "../../contract/register-words/ar.ts";
import { registerWords as enRegister } from "../../contract/register-words/en.ts";
import { registerWords as ruRegister } from "../../contract/register-words/ru.ts";
import { registerWords as uzRegister } from "../../contract/register-words/uz.ts";
import { sinceWords as arSince } from "../../contract/since-words/ar.ts";
import { sinceWords as enSince } from "../../contract/since-words/en.ts";
import { sinceWords as ruSince } from "../../contract/since-words/ru.ts";
import { sinceWords as uzSince } from "../../contract/since-words/uz.ts";
import { isolated } from "../../domain/isolate.ts";
import { printedValue } from "../../domain/printed-value.ts";
import { languageNamed } from "../../domain/said.ts";
import { reportWords as arReport } from "./words/ar.ts";
import { reportWords as enReport } from "./words/en.ts";
import { reportWords as ruReport } from "./words/ru.ts";
import { reportWords as uzReport } from "./words/uz.ts";

export const reportWordsOf = {
  en: { ...enReport, ...enSince, ...enAlarms, ...enNames, ...enRanking, ...enRegister },
  ru: { ...ruReport, ...ruSince, ...ruAlarms, ...ruNames, ...ruRanking, ...ruRegister },
  uz: { ...uzReport, ...uzSince, ...uzAlarms, ...uzNames, ...uzRanking, ...uzRegister },
  ar: { ...arReport, ...arSince, ...arAlarms, ...arNames, ...arRanking, ...arRegister },
} as const;
export type ReportLanguage = keyof typeof reportWordsOf;

const tags: Record<ReportLanguage, string> = { en: "en-GB", ru: "ru", uz: "uz-Latn", ar: "ar-u-nu-latn" };

/** How a report speaks: words by their path, plural forms, numbers and days of its language. */
export type Tongue = {
  language: ReportLanguage;
  dir: "ltr" | "rtl";
  say(path: string, values?: Record<string, string | number>): string;
  /** Our word for what is named by a code, or what was printed. */
  sayOr(path: string, printed: string): string;
  number(value: number): string;
  decimal(value: number, digits: number): string;
  /** Between the members of a list. */
  comma: string;
  /** Between the parts of a line that has commas itself. */
  semicolon: string;
  /** A measure’s value as its unit asks: a share as percent. */
  value(value: number, unit: string): string;
  day(at: number | string): string;
  title(measure: { id: string; title: string }): string;
  unit(unit: string): string;
  /** The word for a value under a path; the value itself where there is none. */
  word(path: string, value: string | number): string;
  languageName(code: string): string;
};

export const reportLanguage = (asked: string | undefined): ReportLanguage =>
  asked !== undefined && asked in reportWordsOf ? (asked as ReportLanguage) : "en";

export function tongueOf(language: ReportLanguage): Tongue {
  const tag = tags[language];
  const rtl = language === "ar";
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 1 });
  const date = new Intl.DateTimeFormat(tag, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  const printed = (value: string | number) => {
    const text = typeof value === "number" ? number.format(value) : value;
    return isolated(text, rtl);
  };
  const wordAt = (path: string): unknown =>
    path
      .split(".")
      .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], reportWordsOf[language]);
  const say: Tongue["say"] = (path, values = {}) => {
    const found = wordAt(path);
    const form = typeof values.count === "number" ? plural.select(values.count) : "other";
    const text =
      typeof found === "string"
        ? found
        : ((found as Record<string, string> | undefined)?.[form] ?? formOf(found) ?? path);
    return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
      const value = name === "n" ? values.count : values[name];
      return value === undefined ? whole : printed(value);
    });
  };
  // What is rounded to 0 has no sign.
  const decimal = (value: number, digits: number) =>
    new Intl.NumberFormat(tag, { maximumFractionDigits: digits, signDisplay: "negative" }).format(value);
  const named = (path: string, fallback: string) => {
    const found = wordAt(path);
    return typeof found === "string" ? found : fallback;
  };
  return {
    language,
    dir: rtl ? "rtl" : "ltr",
    say,
    sayOr: named,
    number: (value) => number.format(value),
    decimal,
    comma: rtl ? "، " : ", ",
    semicolon: rtl ? "؛ " : "; ",
    value: (value, unit) =>
      printedValue(value, unit, {
        share: (share) => percent.format(share),
        decimal,
      }),
    day: (at) => {
      const moment = typeof at === "number" ? at : Date.parse(at);
      // A year or a month known alone is not padded to a day nobody stated.
      return Number.isNaN(moment) || (typeof at === "string" && at.length < 10)
        ? String(at)
        : date.format(moment).replace(/\s?г\.$/, "");
    },
    title: ({ id, title }) => named(`measureNames.${id}`, title),
    unit: (unit) => named(`units.${unit.replace(/[^A-Za-z0-9]+/g, "-")}`, unit),
    word: (path, value) => named(`${path}.${value}`, String(value)),
    languageName: (code) => languageNamed(code, tag),
  };
}

const formOf = (found: unknown): string | undefined => (found as { other?: string } | undefined)?.other;
