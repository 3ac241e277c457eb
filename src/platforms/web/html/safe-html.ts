import sanitize from "sanitize-html";

/**
 * HTML that may be shown: text, structure and links, nothing that runs and nothing that asks another server for anything
 * (no pictures, styles, frames, forms, SVG or MathML). Links lead to pages only, and say nothing of where the reader came from.
 */
export function safeHtml(html: string, base: string | null): string {
  return sanitize(html.slice(0, 2 << 20), {
    allowedTags:
      "a abbr b blockquote br caption cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i ins kbd li ol p pre q s samp small span strong sub sup table tbody td tfoot th thead time tr u ul".split(
        " ",
      ),
    allowedAttributes: {
      a: ["href", "rel", "target"],
      td: ["colspan", "rowspan"],
      th: ["colspan", "rowspan"],
      time: ["datetime"],
      "*": ["dir", "lang"],
    },
    allowedSchemes: ["http", "https"],
    allowProtocolRelative: false,
    disallowedTagsMode: "discard",
    nonTextTags: "style script textarea option noscript svg math template iframe object xmp title".split(" "),
    nestingLimit: 100,
    transformTags: {
      a: (tagName, attributes) => {
        const url = URL.parse((attributes.href ?? "").trim(), base ?? undefined);
        const isSafe = url !== null && /^https?:$/.test(url.protocol);
        const attribs: Record<string, string> = isSafe
          ? { href: url.href, rel: "noopener noreferrer nofollow", target: "_blank" }
          : {};
        return { tagName, attribs };
      },
    },
  });
}
