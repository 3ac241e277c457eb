/** What a date in a feed says: a moment, whether it keeps to the rule it stands under, and what is off with it. */
export type FeedDate = { at: number | null; fault: string | null };

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const fullMonths = "january february march april may june july august september october november december".split(" ");
const zones: Record<string, number> = {
  ut: 0,
  gmt: 0,
  utc: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};
/** Zones that RFC 822 does not know, with one meaning all the same. */
const otherZones: Record<string, number> = {
  msk: 180,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  bst: 60,
  jst: 540,
  wet: 0,
  west: 60,
};

const rfc822 =
  /^(?:(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?\s*,?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?:[\s,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:\s*([a-z]{1,5}|(?:gmt|utc)?[+-]\d{1,2}:?\d{2})(?:\s*\(.*\))?)?)?$/i;

/** A date by RFC 822 and 2822, as RSS has it; read with patience, and said to be off where it is. */
export function rfc822Date(printed: string): FeedDate {
  const text = printed.trim().slice(0, 200).replace(/\s+/g, " ");
  let bare = text;
  // Comments may stand within comments.
  for (let before = ""; before !== bare; ) {
    before = bare;
    bare = bare.replace(/\((?:[^()\\]|\\.)*\)/g, " ");
  }
  const found = rfc822.exec(bare.replace(/\s+/g, " ").trim());
  if (!found) {
    const other = w3cDate(text);
    return { at: other.at, fault: `“${text}” is no date by RFC 822` };
  }
  const [, weekday, day = "", monthName = "", yearText = "", hour, minute, second, zone] = found;
  const name = monthName.toLowerCase();
  const short = months.indexOf(name);
  const month =
    short >= 0 ? short : fullMonths.indexOf(name) >= 0 ? fullMonths.indexOf(name) : months.indexOf(name.slice(0, 3));
  if (month < 0) return { at: null, fault: `“${monthName}” is no month` };
  const year = yearText.length === 2 ? Number(yearText) + (Number(yearText) < 70 ? 2000 : 1900) : Number(yearText);
  const offset = zone === undefined ? 0 : offsetOf(zone);
  const at = moment(year, month, Number(day), Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0), offset ?? 0);
  if (at === null) return { at: null, fault: `“${text}” is no day or time of day that exists` };
  if (offset === null) return { at: null, fault: `“${zone}” is no zone of time` };
  const local = new Date(Date.UTC(year, month, Number(day)));
  if (weekday && local.toUTCString().slice(0, 3).toLowerCase() !== weekday.toLowerCase())
    return { at, fault: `“${text}” was no ${weekday}` };
  if (hour === undefined || zone === undefined || short < 0) {
    const why = hour === undefined ? "has no time" : zone === undefined ? "has no zone" : `spells ${monthName} out`;
    return { at, fault: `“${text}” ${why}` };
  }
  if (zone.toLowerCase() in otherZones || /^(gmt|utc)?[+-]\d:?\d\d$|:/i.test(zone))
    return { at, fault: `“${zone}” is no zone of RFC 822` };
  return { at, fault: null };
}

function offsetOf(zone: string): number | null {
  const lower = zone.toLowerCase();
  const named = zones[lower] ?? otherZones[lower];
  if (named !== undefined) return named;
  // Letters of the military zones were printed with the wrong sign in RFC 822; RFC 2822 takes all of them for UTC.
  if (/^[a-ik-y]$/.test(lower)) return 0;
  const [, sign, hours, minutes] = /^(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})$/.exec(lower) ?? [];
  if (hours === undefined) return null;
  const offset = Number(hours) * 60 + Number(minutes);
  if (Number(minutes) > 59 || offset > 14 * 60 + 59) return null;
  return sign === "-" ? -offset : offset;
}

const iso =
  /^(\d{4})(?:-?(\d{2})(?:-?(\d{2})(?:[Tt ]\s*(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?\s*(?:([Zz])|([+-])(\d{2}):?(\d{2})?)?)?)?)?$/;

/** A date by W3C's note on dates and times, or what comes close to it. A year or month alone is no moment. */
export function w3cDate(printed: string): FeedDate {
  const text = printed.trim();
  const found = iso.exec(text);
  if (!found) return { at: null, fault: `“${text.slice(0, 60)}” is no date by ISO 8601` };
  const [, year, month, day, hour, minute, second, fraction, utc, sign, offsetHour, offsetMinute] = found;
  if (day === undefined) {
    const isMonth = month === undefined || (Number(month) >= 1 && Number(month) <= 12);
    return { at: null, fault: isMonth ? null : `“${text}” is no month that exists` };
  }
  const offset = sign ? (Number(offsetHour) * 60 + Number(offsetMinute ?? 0)) * (sign === "-" ? -1 : 1) : 0;
  const at = moment(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
    offset,
  );
  if (at === null) return { at, fault: `“${text}” is no day or time of day that exists` };
  const exact = at + Math.trunc(Number(`0.${fraction ?? 0}`) * 1000);
  if (hour !== undefined && !utc && !sign) return { at: exact, fault: `“${text}” has no zone` };
  return {
    at: exact,
    fault: w3cShape.test(text) ? null : `“${text}” is not written by the rule of ISO 8601 that W3C took over`,
  };
}

const w3cShape = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/;

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** A date by RFC 3339, as Atom has it: whole, with seconds and zone, and nothing around it. */
export function rfc3339Date(printed: string): FeedDate {
  const { at, fault } = w3cDate(printed);
  if (at === null && fault === null) return { at, fault: `“${printed}” is no whole date` };
  if (fault !== null) return { at: at ?? rfc822Date(printed).at, fault };
  return { at, fault: rfc3339.test(printed) ? null : `“${printed}” is no date by RFC 3339` };
}

/** Null where there is no such day or time. */
function moment(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  offset: number,
): number | null {
  const at = Date.UTC(year, month, day, hour, minute, second);
  const date = new Date(at);
  const isSame = date.getUTCFullYear() === year && date.getUTCMonth() === month && date.getUTCDate() === day;
  // 24:00 is the next day's midnight in some feeds; a leap second is let through.
  if (!isSame || hour > 23 || minute > 59 || second > 60 || Math.abs(offset) > 15 * 60) return null;
  return at - offset * 60_000;
}
