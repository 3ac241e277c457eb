import { rfc822Date, rfc3339Date, w3cDate } from "../dates.ts";
import { type Fault, fault, quoted } from "./codes.ts";

const languageTag =
  /^([a-z]{2,3}(-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8}|i-[a-z]+|x(-[a-z0-9]{1,8})+)(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z0-9]{5,8}|\d[a-z0-9]{3}))*(-[a-wy-z0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?$/i;
const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** A language by BCP 47 whose first part is one that exists. */
export function language(value: string): Fault[] {
  const text = value.trim();
  const [first = ""] = text.split("-");
  const isKnown = languageTag.test(text) && (/^[ix]$/i.test(first) || isNamed(first.toLowerCase()));
  return isKnown ? [] : fault("InvalidLanguage", `${quoted(text)} is no language`);
}

const isNamed = (code: string): boolean => {
  try {
    return names.of(code) !== undefined || oldCodes.has(code);
  } catch {
    return false;
  }
};
const oldCodes = new Set(["iw", "in", "ji", "jw", "sh", "mo", "und", "mul", "mis", "zxx"]);

export const isCountry = (code: string): boolean => {
  try {
    return /^[a-z]{2}$/i.test(code) && !/^(xx|zz|xa|xb)$/i.test(code) && regions.of(code.toUpperCase()) !== undefined;
  } catch {
    return false;
  }
};

const address = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/i;
const within = /[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+/i;

/** A bare e-mail address, as Atom wants one. */
export function addrSpec(value: string): Fault[] {
  if (!address.test(value)) return fault("InvalidContact", `${quoted(value)} is no e-mail address`);
  return /@[^@]*\.[a-z]/i.test(value) ? [] : fault("UnknownHost", `${quoted(value)} names no host that is known`);
}

/** Who is answerable, as RSS wants it: “user@host (Name)”. */
export function contact(value: string): Fault[] {
  const text = value.trim();
  if (/^mailto:/i.test(text) && within.test(text.replace(/%40/, "@"))) return [];
  const isWhole = within.test(text);
  if (!isWhole) return fault("InvalidContact", `${quoted(text)} holds no e-mail address`);
  return /^[^\s@()<>]+@[^\s@()<>]+(\s*\(.*\))?$/.test(text)
    ? []
    : fault("EmailFormat", `${quoted(text)} is not written “user@host (Name)”`);
}

const soon = (at: number | null, now: number): Fault[] =>
  at !== null && (at > now + 86_400_000 * 2 || at < Date.UTC(1971, 0, 1))
    ? fault("ImplausibleDate", `${new Date(at).toISOString()} lies ahead, or before there was a web`)
    : [];

const military = /\d\d:\d\d(:\d\d)?\s+[A-IK-Y]$/i;

export function rfc822(value: string, now: number): Fault[] {
  if (value.trim() === "") return fault("NotBlank", "it is empty");
  if (/[()]/.test(value))
    return fault("ProblematicalRFC822Date", `${quoted(value.trim())} holds comments, which few readers know`);
  if (military.test(value.trim()))
    return fault(
      "ProblematicalRFC822Date",
      `${quoted(value.trim())} names its zone by a letter, which few readers know`,
    );
  const { at, fault: off } = rfc822Date(value);
  return off === null ? soon(at, now) : fault("InvalidRFC2822Date", off);
}

export function rfc3339(value: string, now: number): Fault[] {
  const { at, fault: off } = rfc3339Date(value);
  return off === null ? soon(at, now) : fault("InvalidRFC3339Date", off);
}

export function w3cdtf(value: string, now: number): Fault[] {
  const { at, fault: off } = w3cDate(value);
  return off === null ? soon(at, now) : fault("InvalidW3CDTFDate", off);
}

/** A date of a thing to come may lie ahead, and its zone may go without saying. */
export const eventDate = (value: string): Fault[] =>
  w3cDate(value).at === null && w3cDate(value).fault !== null
    ? fault("InvalidW3CDTFDate", `${quoted(value)} is no date`)
    : [];

export const iso8601 = (value: string): Fault[] =>
  /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)?)?$/.test(value.trim()) &&
  w3cDate(value).at !== null
    ? []
    : fault("InvalidISO8601DateTime", `${quoted(value)} is no moment by ISO 8601`);

export const mime = (value: string): Fault[] =>
  /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+(\s*;\s*[a-z0-9!#$&^_.+-]+\s*=\s*("[^"]*"|[^\s;"]+))*\s*;?$/i.test(value)
    ? []
    : fault("InvalidMIMEType", `${quoted(value)} is no type of content`);

/** Whole numbers within bounds, under the class that a place gives them. */
export const whole =
  (code: string, least: number, most = Number.MAX_SAFE_INTEGER, negative = code) =>
  (value: string): Fault[] => {
    const text = value.trim();
    if (!/^[-+]?\d+$/.test(text)) return fault(code, `${quoted(text)} is no whole number`);
    const number = Number(text);
    return number >= least && number <= most ? [] : fault(number < 0 ? negative : code, `${text} is out of bounds`);
  };

export const float = (value: string): Fault[] =>
  /^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(value.trim()) ? [] : fault("InvalidFloat", `${quoted(value)} is no number`);

export const degrees =
  (code: string, most: number) =>
  (value: string): Fault[] =>
    /^[-+]?\d+(\.\d*)?$/.test(value.trim()) && Math.abs(Number(value)) <= most
      ? []
      : fault(code, `${quoted(value)} is no angle between -${most} and ${most}`);

export const oneOf =
  (code: string, ...words: string[]) =>
  (value: string): Fault[] =>
    words.includes(value.trim()) ? [] : fault(code, `${quoted(value)} is none of ${words.slice(0, 8).join(", ")}`);

export const notBlank = (value: string): Fault[] => (value.trim() === "" ? fault("NotBlank", "it is empty") : []);

export const shorter =
  (most: number) =>
  (value: string): Fault[] =>
    value.length <= most ? [] : fault("TooLong", `it has ${value.length} signs; ${most} are allowed`);
