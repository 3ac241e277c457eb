import { Parser } from "htmlparser2";
import { type Fault, fault, quoted } from "./codes.ts";

const harmless = new Set(
  "a abbr acronym address area article aside audio b bdi bdo big blockquote br button canvas caption center cite code col colgroup command datagrid datalist dd del details dfn dialog dir div dl dt em event-source fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd keygen label legend li m map mark menu meter multicol nav nextid nobr noscript ol optgroup option output p pre progress q rp rt ruby s samp section select small sound source spacer span strike strong sub summary sup table tbody td textarea tfoot th thead time tr track tt u ul var video wbr xmp".split(
    " ",
  ),
);
const known = new Set([
  ...harmless,
  ..."html head body title meta link base script style object embed applet param frame frameset noframes isindex plaintext basefont blink marquee svg math".split(
    " ",
  ),
]);
const mathAttributes = new Set(
  "actiontype align columnalign columnlines columnspacing columnspan depth display displaystyle equalcolumns equalrows fence fontstyle fontweight frame height id linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize open close other rowalign rowlines rowspacing rowspan rspace scriptlevel selection separator separators stretchy width xlink:href xlink:show xlink:type xmlns xmlns:xlink accent accentunder bevelled class".split(
    " ",
  ),
);
const cssProperties = new Set(
  "azimuth background-color border-bottom-color border-collapse border-color border-left-color border-right-color border-top-color clear color cursor direction display elevation float font font-family font-size font-style font-variant font-weight height letter-spacing line-height overflow pause pause-after pause-before pitch pitch-range richness speak speak-header speak-numeral speak-punctuation speech-rate stress text-align text-decoration text-indent unicode-bidi vertical-align voice-family volume white-space width".split(
    " ",
  ),
);
const cssWords = new Set(
  "auto aqua black block blue bold both bottom brown center collapse dashed dotted fuchsia gray green !important italic left lime maroon medium none navy normal nowrap olive pointer purple red right solid silver teal top transparent underline white yellow".split(
    " ",
  ),
);
const cssValue = /^(#[0-9a-f]+|rgb\(\d+%?,\d*%?,?\d*%?\)?|\d{0,2}\.?\d{0,2}(cm|em|ex|in|mm|pc|pt|px|%|,|\))?)$/i;

/** A style that can only change how a text looks, not where on the reader's screen it stands. */
export function isSafeStyle(style: string): boolean {
  if (!/^([:,;#%.\sa-zA-Z0-9!]|\w-\w|'[\s\w]+'|"[\s\w]+"|\([\d,%.\s]+\))*$/.test(style)) return false;
  if (style.replace(/\s*[-\w]+\s*:\s*[^:;]*;?/g, "").trim() !== "") return false;
  for (const [, property = "", value = ""] of style.matchAll(/([-\w]+)\s*:\s*([^:;]*)/g)) {
    const name = property.toLowerCase();
    if (value.trim() === "" || cssProperties.has(name)) continue;
    if (!/^(background|border|margin|padding)(-|$)/.test(name)) return false;
    const words = value
      .replace(/\(([^)]*)\)/g, (inside) => inside.replace(/\s/g, ""))
      .trim()
      .split(/\s+/);
    if (!words.every((word) => cssWords.has(word.toLowerCase()) || cssValue.test(word))) return false;
  }
  return true;
}

/** One tag of HTML that a reader would show. */
export function markupFaults(
  name: string,
  attributes: Readonly<Record<string, string>>,
  isRelativeWrong: boolean,
): Fault[] {
  const faults: Fault[] = [];
  if (
    known.has(name) &&
    !harmless.has(name) &&
    name !== "body" &&
    name !== "html" &&
    name !== "head" &&
    name !== "title"
  )
    faults.push(...fault("SecurityRisk", `it holds “<${name}>”`));
  for (const [key, value] of Object.entries(attributes)) {
    if (/^on[a-z]+$/.test(key) || /^\s*(javascript|vbscript):/i.test(value))
      faults.push(...fault("SecurityRiskAttr", `it holds the attribute “${key}”`));
    else if (key === "style" && !isSafeStyle(value))
      faults.push(...fault("DangerousStyleAttr", `it holds the style ${quoted(value)}`));
    else if (
      isRelativeWrong &&
      /^(href|src|action|background|cite|longdesc|usemap)$/.test(key) &&
      !/^(\s*[a-z][a-z0-9+.-]*:|#|$)/i.test(value)
    )
      faults.push(...fault("ContainsRelRef", `it leads to ${quoted(value)}, and says not from where`));
  }
  return faults;
}

/** Markup of MathML has its own attributes. */
export const mathFaults = (attributes: readonly string[]): Fault[] =>
  attributes
    .filter((name) => !mathAttributes.has(name))
    .flatMap((name) => fault("SecurityRiskAttr", `it holds the attribute “${name}”, which MathML does not know`));

/** HTML in a text that is meant to be HTML. */
export function html(value: string, isRelativeWrong: boolean): Fault[] {
  const faults: Fault[] = [];
  if (/<[a-z!/][^>]*$/i.test(value)) faults.push(...fault("NotHtml", "a tag at its end is not closed"));
  const parser = new Parser(
    {
      onopentag: (name, attributes) =>
        void (faults.length < 20 && faults.push(...markupFaults(name, attributes, isRelativeWrong))),
    },
    { lowerCaseTags: true, decodeEntities: true },
  );
  parser.end(value);
  return faults;
}

const entity =
  /&(?:#\d+|#x[0-9a-f]*|(amp|lt|gt|quot|apos|nbsp|copy|reg|[a-z]{3,8});|(amp|lt|gt|quot|nbsp|copy|reg|omega|alpha|beta|mdash|ndash|hellip|[lr]squo|[lr]dquo|eacute|egrave|ouml|auml|uuml)\b)/i;
const tags = /<\/?([a-z][a-z0-9]*)(\s[^<>]*)?\/?>/gi;

/** Whether a plain text looks as if it held HTML: a tag's end, or an entity. */
export function looksLikeHtml(value: string): boolean {
  for (const [, name = ""] of value.matchAll(tags)) if (known.has(name.toLowerCase())) return true;
  return entity.test(value);
}

/** Text that a reader takes for what it is, or for HTML: it should not matter which. */
export const plain = (value: string): Fault[] =>
  looksLikeHtml(value) ? fault("ContainsHTML", `${quoted(value.trim())} holds HTML`) : [];

/**
 * Titles of RSS, of which nobody knows whether they are HTML. Signs written in hexadecimal are read the same by all
 * (https://www.rssboard.org/rss-profile#data-types-characterdata); `raw` is the text as it stands in the file.
 */
export function characterData(raw: string): Fault[] {
  // Signs in hexadecimal become ones that never look like markup.
  const bare = raw
    .replace(/&#x0*(26|3c|3e);/gi, "\u0001")
    .replace(/<!\[CDATA\[(.*?)\]\]>/gs, (_, inside: string) => inside.replace(/&/g, "&amp;").replace(/</g, "&lt;"));
  const doubtful = bare
    .replace(/<[^>]*>/g, "")
    .replace(/&(lt|#0*60);/g, "<")
    .replace(/&(gt|#0*62);/g, ">")
    .replace(/&(quot|apos);/g, "'")
    .replace(/&(amp|#0*38);/g, "&");
  if (looksLikeHtml(doubtful)) return fault("ContainsHTML", `${quoted(doubtful.trim())} holds HTML`);
  return /<[a-z/!]/i.test(doubtful) ? fault("CharacterData", `${quoted(doubtful.trim())} may be taken for HTML`) : [];
}
