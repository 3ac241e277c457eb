import { type Language, languages } from "./languages.ts";
import { uzbekLanguages, uzbekMonths, uzbekMonthsShort } from "./uzbek.ts";

const day = 86_400_000;

export type Age = { unit: "minute" | "hour" | "day" | "month" | "year"; count: number };

/** How long ago, in the unit a person would say it in. */
export function age(at: number, now: number): Age {
  const minutes = Math.max(0, Math.round((now - at) / 60_000));
  if (minutes < 60) return { unit: "minute", count: minutes };
  if (minutes < 36 * 60) return { unit: "hour", count: Math.round(minutes / 60) };
  const days = Math.round((now - at) / day);
  if (days < 60) return { unit: "day", count: days };
  if (days < 730) return { unit: "month", count: Math.round(days / 30.44) };
  return { unit: "year", count: Math.floor(days / 365.25) };
}

export type Locale = {
  language: Language;
  dir: "ltr" | "rtl";
  number(value: number): string;
  decimal(value: number, digits: number): string;
  share(value: number): string;
  bytes(value: number): string;
  /** 14 March 2024, in UTC: the corpus counts days in UTC, and the page says the same day everywhere. */
  date(at: number): string;
  dateTime(at: number): string;
  month(at: number): string;
  monthShort(at: number): string;
  /** A date as exactly as its source knows it: 2016, March 2024 or 18 March 2024. */
  partial(date: string): string;
  languageName(code: string): string;
  /** Between the members of a list, and between longer parts of one. */
  comma: string;
  semicolon: string;
};

/** Chromium carries no Uzbek: its numbers follow Russian habit, its months are named by us. */
export function localeOf(language: Language): Locale {
  const { locale, dir } = languages[language];
  const uzbek = language === "uz";
  const tag = uzbek ? "ru" : locale;
  const number = new Intl.NumberFormat(tag);
  const share = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 1 });
  const date = new Intl.DateTimeFormat(tag, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const month = new Intl.DateTimeFormat(tag, { month: "long", year: "numeric", timeZone: "UTC" });
  const monthShort = new Intl.DateTimeFormat(tag, { month: "short", year: "numeric", timeZone: "UTC" });
  const time = new Intl.DateTimeFormat(tag, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "UTC" });
  const names = uzbek ? null : new Intl.DisplayNames(tag, { type: "language", fallback: "code" });

  const uzbekDate = (at: number) => {
    const when = new Date(at);
    return `${when.getUTCDate()}-${uzbekMonthsShort[when.getUTCMonth()]}, ${when.getUTCFullYear()}`;
  };
  const uzbekMonth = (at: number) => `${uzbekMonths[new Date(at).getUTCMonth()]}, ${new Date(at).getUTCFullYear()}`;
  const printDate = uzbek ? uzbekDate : (at: number) => date.format(at).replace(/\s?г\.$/, "");

  const printMonth = uzbek ? uzbekMonth : (at: number) => month.format(at).replace(/\s?г\.$/, "");

  return {
    language,
    dir,
    number: (value) => number.format(value),
    // What is rounded to 0 has no sign.
    decimal: (value, digits) =>
      new Intl.NumberFormat(tag, { maximumFractionDigits: digits, signDisplay: "negative" }).format(value),
    share: (value) => share.format(value),
    bytes: (value) => printBytes(value, tag, uzbek),
    date: printDate,
    dateTime: (at) => `${printDate(at)}${dir === "rtl" ? "، " : ", "}${time.format(at)}`,
    month: printMonth,
    partial: (date) => {
      const at = Date.parse(date);
      if (Number.isNaN(at) || date.length === 4) return date;
      return date.length === 7 ? printMonth(at) : printDate(at);
    },
    monthShort: uzbek
      ? (at) => `${uzbekMonthsShort[new Date(at).getUTCMonth()]} ${new Date(at).getUTCFullYear()}`
      : (at) => monthShort.format(at).replace(/\s?г\.$/, ""),
    comma: dir === "rtl" ? "، " : ", ",
    semicolon: dir === "rtl" ? "؛ " : "; ",
    languageName: (code) => (uzbek ? (uzbekLanguages[code] ?? code) : nameOr(code, names)),
  };
}

/** Labels of a source need not be language codes (“und”, “English”); those stay as printed. */
function nameOr(code: string, names: Intl.DisplayNames | null): string {
  try {
    return names?.of(code) ?? code;
  } catch {
    return code;
  }
}

function printBytes(value: number, tag: string, uzbek: boolean): string {
  const unit = value < 1e6 ? "kilobyte" : value < 1e9 ? "megabyte" : "gigabyte";
  const scaled = value / { kilobyte: 1e3, megabyte: 1e6, gigabyte: 1e9 }[unit];
  const maximumFractionDigits = scaled < 10 ? 1 : 0;
  if (!uzbek) return new Intl.NumberFormat(tag, { style: "unit", unit, maximumFractionDigits }).format(scaled);
  const short = { kilobyte: "kB", megabyte: "MB", gigabyte: "GB" }[unit];
  return `${new Intl.NumberFormat(tag, { maximumFractionDigits }).format(scaled)} ${short}`;
}
