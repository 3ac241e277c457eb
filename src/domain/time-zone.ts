/**
 * Zone words of RFC 822, of CrowdTangle exports and of the countries most read here, in minutes east of UTC.
 * Words with several meanings (IST, AST) are left out: a date that carries one is refused, not guessed.
 */
const words: Record<string, number> = {
  Z: 0,
  UTC: 0,
  UT: 0,
  GMT: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  TRT: 180,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
  UZT: 300,
  TJT: 300,
  TMT: 300,
  ALMT: 360,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
};

/** Minutes east of UTC that “EDT”, “+0300”, “+03” or “UTC+3” stand for; null for a word without one meaning. */
export function zoneMinutes(word: string): number | null {
  const known = words[word.toUpperCase()];
  if (known !== undefined) return known;
  const printed = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(word);
  if (!printed) return null;
  const minutes = Number(printed[2]) * 60 + Number(printed[3] ?? 0);
  return minutes > 14 * 60 ? null : printed[1] === "-" ? -minutes : minutes;
}

/** A clock on the wall, as milliseconds it would be in UTC, turned into the moment it was. */
export type Clock = (wall: number) => number;

/** The clock of “UTC”, “+05:00”, “EST” or an IANA name like “Asia/Tashkent”; null when there is no such zone. */
export function clockOf(zone: string): Clock | null {
  const minutes = zoneMinutes(zone);
  if (minutes !== null) return (wall) => wall - minutes * 60_000;
  try {
    return ianaClock(
      new Intl.DateTimeFormat("en-US", {
        timeZone: zone,
        hourCycle: "h23",
        year: "numeric",
        month: "numeric",
        day: "numeric",
        hour: "numeric",
        minute: "numeric",
        second: "numeric",
      }),
    );
  } catch {
    return null;
  }
}

const quarter = 900_000;

/** Offsets change at quarter hours at most, so one answer of Intl (slow) serves every date of that quarter. */
function ianaClock(format: Intl.DateTimeFormat): Clock {
  const offsets = new Map<number, number>();
  const offsetAt = (moment: number): number => {
    const start = Math.floor(moment / quarter) * quarter;
    let offset = offsets.get(start);
    if (offset === undefined) {
      const part: Record<string, number> = {};
      for (const { type, value } of format.formatToParts(start)) part[type] = Number(value);
      const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
      offset = Date.UTC(year, month - 1, day, hour, minute, second) - start;
      offsets.set(start, offset);
    }
    return offset;
  };
  return (wall) => {
    const first = wall - offsetAt(wall);
    return wall - offsetAt(first);
  };
}
