const day = 86_400_000;
const months = "JanFebMarAprMayJunJulAugSepOctNovDec";
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Not one of the forms read here: `timeReader` of the domain is to be asked. */
export const unread = Number.NaN;

/**
 * Epoch milliseconds of the commonest forms of dates, straight from the bytes: “2017-10-23 12:30:00” (also with T, Z,
 * thousandths and Z, +00:00), X's “Mon Oct 23 12:30:00 +0000 2017”, seconds in ten digits and milliseconds in thirteen.
 * What it reads it reads as `timeReader("auto", "UTC")` does; a test holds them together.
 */
export function momentAt(bytes: Uint8Array, from: number, to: number): number {
  const length = to - from;
  if (length === 10 || length === 13) return counted(bytes, from, to);
  if (length === 30) return statusTime(bytes, from);
  const zulu = (length === 20 || length === 24) && bytes[to - 1] === 0x5a;
  const offset = length === 25 && isZero(bytes, from + 19);
  if (length !== 19 && !zulu && !offset) return unread;
  if (bytes[from + 4] !== 0x2d || bytes[from + 7] !== 0x2d) return unread;
  const between = bytes[from + 10];
  if (between !== 0x20 && between !== 0x54) return unread;
  let milli = 0;
  if (length === 24) {
    if (bytes[from + 19] !== 0x2e) return unread;
    milli = two(bytes, from + 20) * 10 + digit(bytes, from + 22);
  }
  const year = two(bytes, from) * 100 + two(bytes, from + 2);
  return time(year, two(bytes, from + 5), two(bytes, from + 8), bytes, from + 11) + milli;
}

function statusTime(bytes: Uint8Array, from: number): number {
  if (bytes[from + 19] !== 0x20 || bytes[from + 25] !== 0x20 || !isPlusZero(bytes, from + 20)) return unread;
  const name = String.fromCharCode(bytes[from + 4]!, bytes[from + 5]!, bytes[from + 6]!);
  const place = months.indexOf(name);
  if (place < 0 || place % 3 !== 0) return unread;
  const year = two(bytes, from + 26) * 100 + two(bytes, from + 28);
  return time(year, place / 3 + 1, two(bytes, from + 8), bytes, from + 11);
}

function counted(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + digit(bytes, at);
  if (to - from === 10) return value >= 1_000_000_000 && value < 7_000_000_000 ? value * 1000 : unread;
  return value >= 1_000_000_000_000 && value < 7_000_000_000_000 ? value : unread;
}

/** “12:30:00” at `at`, on that day; not a number where a part of it is none or lies outside of the calendar. */
function time(year: number, month: number, date: number, bytes: Uint8Array, at: number): number {
  if (bytes[at + 2] !== 0x3a || bytes[at + 5] !== 0x3a) return unread;
  const hour = two(bytes, at);
  const minute = two(bytes, at + 3);
  const second = two(bytes, at + 6);
  if (!(hour <= 23 && minute <= 59 && second <= 60 && year >= 1800 && year <= 2200)) return unread;
  if (!(month >= 1 && month <= 12 && date >= 1)) return unread;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (date > lengths[month - 1]! + (leap ? 1 : 0)) return unread;
  return daysTo(year, month, date) * day + hour * 3_600_000 + minute * 60_000 + second * 1000;
}

/** Days from 1970-01-01 (Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, days_from_civil). */
function daysTo(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

const digit = (bytes: Uint8Array, at: number): number => {
  const value = bytes[at]! - 48;
  return value >= 0 && value <= 9 ? value : unread;
};

const two = (bytes: Uint8Array, at: number): number => digit(bytes, at) * 10 + digit(bytes, at + 1);

const isZero = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x2b && two(bytes, at + 1) === 0 && bytes[at + 3] === 0x3a && two(bytes, at + 4) === 0;
const isPlusZero = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x2b && two(bytes, at + 1) === 0 && two(bytes, at + 3) === 0;
