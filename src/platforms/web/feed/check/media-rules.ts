import { attribute, textOf, type XmlElement } from "../../xml/node.ts";
import { fault } from "./codes.ts";
import { html, plain } from "./html-values.ts";
import type { Checking, Rules, Value } from "./rule.ts";
import { fullLink } from "./uri-values.ts";
import { float, isCountry, language, mime, oneOf, whole } from "./values.ts";

const truth = oneOf("InvalidTrueFalse", "true", "false");
const many = { often: true } as const;

const roles =
  /^(actor|anchor ?person|author|choreographer|composer|conductor|director|editor|graphic designer|grip|illustrator|lyricist|music arranger|music group|musician|orchestra|performer|photographer|producer|reporter|vocalist|writer|artist|distribution company|news ?reader|owner|translator|interviewer|interviewee|narrator|presenter|commentator|cameraman|sound engineer|production company|production secretary|make-up artist|costume designer|set designer|lighting|holder of copyright|[a-z]+ (director|editor|designer|engineer|assistant|manager|producer|supervisor|artist))$/i;

/** Media RSS (https://www.rssboard.org/media-rss). */
export function media(): Rules {
  const size = { height: whole("InvalidPositiveInteger", 1), width: whole("InvalidPositiveInteger", 1) };
  const typed: Value = (value) => html(value, false);
  const npt: Value = (value) =>
    /^(now|\d+(\.\d*)?|\d+:[0-5]?\d:[0-5]?\d(\.\d*)?)$/.test(value)
      ? []
      : fault("InvalidNPTTime", `“${value}” is no time`);
  return {
    "media:content": {
      ...many,
      open: true,
      attributes: {
        url: fullLink,
        fileSize: whole("InvalidNonNegativeInteger", 0),
        type: mime,
        medium: oneOf("InvalidMediaMedium", "image", "audio", "video", "document", "executable"),
        isDefault: truth,
        expression: oneOf("InvalidMediaExpression", "sample", "full", "nonstop"),
        bitrate: float,
        framerate: float,
        samplingrate: float,
        channels: whole("InvalidNonNegativeInteger", 0),
        duration: whole("InvalidNonNegativeInteger", 0),
        lang: language,
        ...size,
      },
    },
    "media:group": { ...many, open: true },
    "media:adult": { value: truth },
    "media:category": { ...many, attributes: { scheme: fullLink, label: null } },
    "media:copyright": { value: plain, attributes: { url: fullLink } },
    "media:credit": {
      ...many,
      attributes: { role: null, scheme: fullLink },
      also(element, { report }) {
        const scheme = attribute(element, "scheme") ?? "urn:ebu";
        const role = attribute(element, "role");
        if (role !== null && scheme === "urn:ebu" && !roles.test(role))
          report(fault("InvalidCreditRole", `“${role}” is none of the EBU's roles`), element, "role");
      },
    },
    "media:description": { value: typed, attributes: { type: null } },
    "media:title": { value: typed, attributes: { type: null } },
    "media:hash": {
      ...many,
      value: (value) => (/^[0-9a-f]+$/i.test(value.trim()) ? [] : fault("InvalidMediaHash", "it is no hash")),
      attributes: { algo: oneOf("InvalidMediaHash", "md5", "sha-1") },
    },
    "media:keywords": { value: plain },
    "media:player": { attributes: { url: fullLink, ...size }, needs: ["url"] },
    "media:rating": {
      ...many,
      attributes: { scheme: fullLink },
      also(element, { report }) {
        const scheme = attribute(element, "scheme") ?? "urn:simple";
        if (scheme === "urn:simple" && !/^(adult|nonadult)$/.test(textOf(element).trim()))
          report(fault("InvalidMediaRating", "it is neither adult nor nonadult"), element);
      },
    },
    "media:restriction": {
      ...many,
      attributes: {
        relationship: oneOf("InvalidMediaRestrictionRel", "allow", "deny"),
        type: oneOf("InvalidMediaRestrictionType", "country", "uri"),
      },
      needs: ["relationship"],
      also: restriction,
    },
    "media:text": { ...many, attributes: { type: null, lang: language, start: npt, end: npt } },
    "media:thumbnail": { ...many, attributes: { url: fullLink, ...size, time: npt }, needs: ["url"] },
    "media:community": { open: true },
  };
}

function restriction(element: XmlElement, { report }: Checking): void {
  const words = textOf(element).trim().split(/\s+/).filter(Boolean);
  const type = attribute(element, "type");
  if (type === "country") {
    for (const word of words)
      if (!isCountry(word)) report(fault("InvalidCountryCode", `“${word}” is no country`), element);
  } else if (type === "uri") for (const word of words) report(fullLink(word), element);
  else if (type === null && !/^(all|none)$/.test(words.join(" ")))
    report(fault("InvalidMediaRestriction", "it is neither all nor none"), element);
}
