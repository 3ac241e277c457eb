import { monthNamed } from "./month-names.ts";

export type FoundDate = {
  /** Midnight UTC of the day, or the moment where the text gives one with its zone. */
  at: number;
  /** As it stands in the text. */
  printed: string;
  index: number;
};

/** Which number of “04/05/2022” is which, where a layout says so. */
export type Order = "day" | "month" | null;

const word = "[\\p{L}\\p{M}ʻʼ’‘']+\\.?";
const gap = "[\\s,،.\\-–/]*";
const joining = "(?:(?:de|del|of|do|the|г|год|года|di|д)\\.?\\s+)?";
const year = "((?:19|20)\\d{2})";

const isoMoment =
  /(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?(?!\d)/;
const yearFirst = /(?<!\d)((?:19|20)\d{2})([./])(\d{1,2})\2(\d{1,2})(?!\d)/;
const eastAsian = /((?:19|20)\d{2})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;
const mongolian = /((?:19|20)\d{2})\s*оны\s*(\d{1,2})\s*(?:-р|дугаар|дүгээр)?\s*сарын\s*(\d{1,2})/u;
const dayMonthYear = new RegExp(
  `(?<![\\d\\p{L}])(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°|-?го|-?nji|-?njy|-?inchi|-?чи|-?чы|-?ші|-?шы|-?ِ)?${gap}${joining}(${word})(?:\\s+(الثاني|الأول|الاول))?${gap}${joining}${year}(?!\\d)`,
  "iu",
);
const monthDayYear = new RegExp(
  `(?<![\\p{L}\\d])(${word})\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*[,،]?\\s+${year}(?!\\d)`,
  "iu",
);
const yearDayMonth = new RegExp(
  `(?<!\\d)${year}\\.?[\\s-]*(?:жылғы|жылы|жылдын|жыл|йилнинг|йил|yilning|yil|yıl|ýylyň|ýyl|-?nji ýylyň|соли|г\\.?|éves|m\\.|gada|m|\\.)?[\\s,.-]*(\\d{1,2})[\\s.-]*(?:nji|njy|чи|inchi)?[\\s.-]*(${word})`,
  "iu",
);
const turkmen = new RegExp(`${year}-n[jc][iy]\\s+ýylyň\\s+(\\d{1,2})-n[jc][iy]\\s+(${word})`, "iu");
const yearMonthDay = new RegExp(`(?<!\\d)${year}[.\\s,]+(?:m\\.\\s+|gada\\s+)?(${word})\\s+(\\d{1,2})(?!\\d)`, "iu");
const numbers = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)?\d{2})(?![\d])/;

/**
 * The first date a text says, in any of the languages whose months are known. A date of which day and month cannot be
 * told apart is passed over, and so are years of other calendars: better no date than a wrong one.
 */
export function dateIn(given: string, order: Order, language: string | null = null): FoundDate | null {
  const text = latinDigits(given.slice(0, 20_000));
  const found: FoundDate[] = [];
  const add = (match: RegExpExecArray | null, at: number | null): void => {
    if (match && at !== null) found.push({ at, printed: match[0].trim(), index: match.index });
  };
  const named = (match: RegExpExecArray | null, day: number, month: number, yearAt: number, rest = 0): void => {
    if (!match) return;
    const name = `${match[month]}${rest > 0 && match[rest] ? ` ${match[rest]}` : ""}`;
    const number = monthNamed(name, language) ?? monthNamed(match[month] ?? "", language);
    add(match, number === null ? null : dayOf(match[yearAt], number + 1, match[day]));
  };

  for (const match of all(isoMoment, text)) add(match, momentOf(match));
  for (const match of all(yearFirst, text)) add(match, dayOf(match[1], match[3], match[4]));
  for (const shape of [eastAsian, mongolian])
    for (const match of all(shape, text)) add(match, dayOf(match[1], match[2], match[3]));
  for (const match of all(dayMonthYear, text)) named(match, 1, 2, 4, 3);
  for (const match of all(monthDayYear, text)) named(match, 2, 1, 3);
  for (const match of all(turkmen, text)) named(match, 2, 3, 1);
  for (const match of all(yearDayMonth, text)) named(match, 2, 3, 1);
  for (const match of all(yearMonthDay, text)) named(match, 3, 2, 1);
  for (const match of all(numbers, text)) add(match, numbered(match, order));

  let first: FoundDate | null = null;
  for (const one of found)
    if (
      first === null ||
      one.index < first.index ||
      (one.index === first.index && one.printed.length > first.printed.length)
    )
      first = one;
  return first;
}

/** At most so many places of a shape are looked at. */
function* all(shape: RegExp, text: string): Generator<RegExpExecArray> {
  const every = new RegExp(shape.source, `${shape.flags}g`);
  for (let count = 0; count < 20; count++) {
    const match = every.exec(text);
    if (!match) return;
    yield match;
    // A word before may have eaten the day of a date that begins within the match.
    every.lastIndex = match.index + 1;
  }
}

function dayOf(year: string | undefined, month: string | number | undefined, day: string | undefined): number | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const at = Date.UTC(y, m - 1, d);
  const date = new Date(at);
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? at : null;
}

function momentOf([, year, month, day, hour, minute, second, zone]: RegExpExecArray): number | null {
  const midnight = dayOf(year, month, day);
  // A time without a zone is no moment; the day is all that is known.
  if (midnight === null || hour === undefined || zone === undefined) return midnight;
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})/.exec(zone) ?? [];
  const offset = sign ? (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1) : 0;
  if (Number(hour) > 23 || Number(minute) > 59) return midnight;
  return midnight + ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second ?? 0)) * 1000;
}

/** With points the day always comes first; with strokes or dashes only where it can be told, or the layout tells. */
function numbered([, first, mark, second, printedYear]: RegExpExecArray, order: Order): number | null {
  const isShort = printedYear?.length === 2;
  if (isShort && order === null && mark !== ".") return null;
  const full = isShort ? `20${printedYear}` : printedYear;
  const [one, other] = [Number(first), Number(second)];
  if (order === "month") return dayOf(full, first, second) ?? (one > 12 ? dayOf(full, second, first) : null);
  if (order === "day" || mark === ".")
    return dayOf(full, second, first) ?? (other > 12 ? dayOf(full, first, second) : null);
  if (one === other || one > 12) return dayOf(full, second, first);
  return other > 12 ? dayOf(full, first, second) : null;
}

/** Arabic-Indic, Persian and Devanagari digits as the ones of Latin scripts. */
const latinDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹०-९]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= 0x966 ? 0x966 : code >= 0x6f0 ? 0x6f0 : 0x660));
  });
