import { isWeekday, monthNamed } from "./month-name.ts";
import { type Clock, clockOf, zoneMinutes } from "./time-zone.ts";

/**
 * How a file writes its dates. `auto` reads every form that has one meaning; “03/04/2017” has two, so slashed dates
 * are read only when the order is declared.
 */
export const dateFormats = ["auto", "month-first", "day-first", "seconds", "milliseconds"] as const;
export type DateFormat = (typeof dateFormats)[number];

/** Epoch milliseconds; null where the source gives no day (empty, “NA”, “2014”); else why it cannot be read. */
export type Moment = number | null | { unreadable: string };

/** Reads dates of one column; `zone` counts where the date names none. Throws RangeError for a zone that does not exist. */
export function timeReader(format: DateFormat = "auto", zone = "UTC"): (printed: string) => Moment {
  const clock = clockOf(zone);
  if (!clock)
    throw new RangeError(`“${zone}” is not a time zone; write “UTC”, “+05:00” or a name like “Asia/Tashkent”`);
  const plainUtc = clock(0) === 0 && zoneMinutes(zone) === 0;
  return (printed) => {
    if (plainUtc && format !== "seconds" && format !== "milliseconds") {
      const quick = isoSeconds(printed) ?? tenDigits(printed) ?? twitterTime(printed);
      if (quick !== null) return quick;
    }
    const text = printed.trim();
    if (text === "" || absent.has(text.toLowerCase())) return null;
    if (/^-?\d+(\.\d*)?$/.test(text)) return numberTime(text, format, clock);
    if (format === "seconds" || format === "milliseconds")
      return unreadable(text, `a number of ${format} was declared`);
    const yearFirst = isoTime(text, clock);
    if (yearFirst !== undefined) return yearFirst;
    const yearLast = numericTime(text, format, clock);
    return yearLast !== undefined ? yearLast : wordTime(text, clock);
  };
}

const absent = new Set(["na", "n/a", "nan", "nat", "null", "none", "nil", "-", "–", "unknown", "0", "0.0"]);

const unreadable = (text: string, why: string): Moment => ({
  unreadable: `date “${text.length > 60 ? `${text.slice(0, 60)}…` : text}” cannot be read: ${why}`,
});

const digit = (text: string, at: number): number => {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : -1_000_000;
};

/** The commonest forms, “2017-10-23 12:30:00” (also with T, thousandths, Z), without a regular expression. */
function isoSeconds(text: string): number | null {
  const { length } = text;
  const isZulu = (length === 20 || length === 24) && text.charCodeAt(length - 1) === 90;
  if (length !== 19 && !isZulu) return null;
  const milli = length === 24 ? thousandths(text) : 0;
  if (milli < 0) return null;
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null;
  if (text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return null;
  const between = text.charCodeAt(10);
  if (between !== 32 && between !== 84) return null;
  const year = digit(text, 0) * 1000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3);
  const month = digit(text, 5) * 10 + digit(text, 6);
  const day = digit(text, 8) * 10 + digit(text, 9);
  const hour = digit(text, 11) * 10 + digit(text, 12);
  const minute = digit(text, 14) * 10 + digit(text, 15);
  const second = digit(text, 17) * 10 + digit(text, 18);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return null;
  return isDay(year, month - 1, day) ? Date.UTC(year, month - 1, day, hour, minute, second, milli) : null;
}

const thousandths = (text: string): number =>
  text.charCodeAt(19) === 46 ? digit(text, 20) * 100 + digit(text, 21) * 10 + digit(text, 22) : -1;

const twitterMonths = "JanFebMarAprMayJunJulAugSepOctNovDec";

/** “Mon Oct 23 12:30:00 +0000 2017”, as every status of X prints it. */
function twitterTime(text: string): number | null {
  if (text.length !== 30 || !text.startsWith(" +0000 ", 19)) return null;
  const month = twitterMonths.indexOf(text.slice(4, 7));
  if (month < 0 || month % 3 !== 0) return null;
  const number = month / 3 + 1;
  return isoSeconds(`${text.slice(26)}-${number < 10 ? "0" : ""}${number}-${text.slice(8, 10)}T${text.slice(11, 19)}`);
}

/** Seconds since 1970 as ten digits, from 2001 to 2286. */
function tenDigits(text: string): number | null {
  if (text.length !== 10) return null;
  let value = 0;
  for (let place = 0; place < 10; place++) {
    const next = digit(text, place);
    if (next < 0) return null;
    value = value * 10 + next;
  }
  return value >= 1_000_000_000 && value < 7_000_000_000 ? value * 1000 : null;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(year: number, month: number, day: number): boolean {
  if (!(year >= 1800 && year <= 2200) || !(day >= 1)) return false;
  const length = lengths[month];
  if (length === undefined) return false;
  return day <= length || (month === 1 && day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}

/** A bare number: seconds, milliseconds or microseconds since 1970, 20171023, 20171023123000, or only a year. */
function numberTime(text: string, format: DateFormat, clock: Clock): Moment {
  const value = Number(text);
  if (format === "seconds") return epoch(text, value * 1000);
  if (format === "milliseconds") return epoch(text, value);
  const [whole = ""] = text.split(".");
  if (/^\d{4}$/.test(whole)) return null;
  if (/^\d{8}$|^\d{12}$|^\d{14}$/.test(whole) && /^(18|19|20|21)/.test(whole)) {
    const at = (from: number, to: number) => Number(whole.slice(from, to));
    const time = [at(8, 10), at(10, 12), at(12, 14)] as const;
    if (isDay(at(0, 4), at(4, 6) - 1, at(6, 8)) && time[0] < 24 && time[1] < 60 && time[2] <= 60)
      return clock(Date.UTC(at(0, 4), at(4, 6) - 1, at(6, 8), ...time));
  }
  if (whole.length >= 9 && whole.length <= 11) return epoch(text, value * 1000);
  if (whole.length === 12 || whole.length === 13) return epoch(text, value);
  if (whole.length === 16) return epoch(text, value / 1000);
  return unreadable(text, "the number is no year, no day and no count of seconds or milliseconds since 1970");
}

function epoch(text: string, time: number): Moment {
  const year = new Date(time).getUTCFullYear();
  return year >= 1900 && year <= 2200
    ? Math.round(time)
    : unreadable(text, "it would lie outside the years 1900 to 2200");
}

type Clocked = { hour: number; minute: number; second: number; milli: number; zone: number | null };
const clocked =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?\s*(?:\(?([A-Za-z]*[+-]?[\d:]*)\)?)$/i;

/** Time of day with an optional zone; undefined when it is none, null when its zone word has no single meaning. */
function timeOfDay(text: string): Clocked | null | undefined {
  const parts = clocked.exec(text);
  if (!parts) return undefined;
  const [, h = "", m = "", s = "0", fraction = "", half = "", word = ""] = parts;
  let hour = Number(h);
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  if (hour > 23 || Number(m) > 59 || Number(s) > 60) return undefined;
  const zone = word === "" ? null : zoneMinutes(word);
  if (word !== "" && zone === null) return null;
  return { hour, minute: Number(m), second: Number(s), milli: Math.floor(Number(`0.${fraction || 0}`) * 1000), zone };
}

const zoneless = "its time zone word has several meanings or none that is known; write the offset, like +05:00";

/** Day and time of day put together; a day without a time is its midnight in the declared zone. */
function moment(text: string, year: number, month: number, day: number, time: string, clock: Clock): Moment {
  if (!isDay(year, month, day)) return unreadable(text, "there is no such day");
  if (time === "") return clock(Date.UTC(year, month, day));
  const of = timeOfDay(time);
  if (of === null) return unreadable(text, zoneless);
  if (of === undefined) return unreadable(text, `“${time}” is no time of day`);
  const wall = Date.UTC(year, month, day, of.hour, of.minute, of.second, of.milli);
  return of.zone === null ? clock(wall) : wall - of.zone * 60_000;
}

/** Year first: 2017-10-23, 2017/10/23 12:30, 20171023T123000Z; null for a month without a day. */
function isoTime(text: string, clock: Clock): Moment | undefined {
  const compact = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?(\S*)$/.exec(text);
  if (compact) {
    const [, y, mo, d, h, mi, s = "00", zone = ""] = compact;
    return moment(text, Number(y), Number(mo) - 1, Number(d), `${h}:${mi}:${s}${zone}`, clock);
  }
  const parts = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2})(?:(?:T|,?\s+)(\S.*))?)?$/i.exec(text);
  if (!parts) return undefined;
  const [, year, , month, day, time = ""] = parts;
  if (day === undefined)
    return Number(month) >= 1 && Number(month) <= 12 ? null : unreadable(text, "there is no such month");
  return moment(text, Number(year), Number(month) - 1, Number(day), time, clock);
}

/** Year last: 10/23/2017 in the declared order; 23.10.2017, which is day first wherever it is used. */
function numericTime(text: string, format: DateFormat, clock: Clock): Moment | undefined {
  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:,?\s+(?:at\s+)?(\S.*))?$/.exec(text);
  if (!parts) return undefined;
  const [, first, mark, second, printedYear = "", time = ""] = parts;
  const dayFirst = format === "day-first" || (mark === "." && format === "auto" && printedYear.length === 4);
  if (!dayFirst && format !== "month-first")
    return unreadable(text, "day and month may be either way round; declare date.format “day-first” or “month-first”");
  const year =
    printedYear.length === 4 ? Number(printedYear) : Number(printedYear) + (Number(printedYear) < 69 ? 2000 : 1900);
  const [day, month] = dayFirst ? [first, second] : [second, first];
  return moment(text, year, Number(month) - 1, Number(day), time, clock);
}

/** With the month in words: Twitter's, RFC 822, “February 23, 2022”, “23 февраля 2022 г. 14:05”. */
function wordTime(text: string, clock: Clock): Moment {
  let month: number | null = null;
  let day: number | null = null;
  let year: number | null = null;
  let time = "";
  for (const word of text.split(/[\s,]+|(?<=\d)-(?=\p{L})|(?<=\p{L})-(?=\d)/u)) {
    if (word === "" || isWeekday(word) || ignored.has(word.toLowerCase())) continue;
    const named: number | null = month === null ? monthNamed(word) : null;
    if (named !== null) month = named;
    else if (/^\d{4}$/.test(word) && year === null) year = Number(word);
    else if (/^\d{1,2}(st|nd|rd|th)?\.?$/i.test(word) && day === null) day = Number.parseInt(word, 10);
    else if (/^\d{2}$/.test(word) && year === null && month !== null)
      year = Number(word) + (Number(word) < 69 ? 2000 : 1900);
    else if (/^\d{1,2}:\d{2}/.test(word) && time === "") time = word;
    else if (time !== "" && /^([ap]\.?m\.?|\(?[a-z]{1,5}\)?|(?:utc|gmt)?[+-]\d{1,2}:?\d{0,2})$/i.test(word))
      time += ` ${word}`;
    else return unreadable(text, "it is in none of the known forms");
  }
  if (month === null) return unreadable(text, "it is in none of the known forms");
  if (day === null || year === null) return null;
  return moment(text, year, month, day, time.replace(/\s+(\([a-z]+\))$/i, ""), clock);
}

const ignored = new Set(["at", "г", "г.", "года", "в", "yil", "of", "·", "|", "the"]);
