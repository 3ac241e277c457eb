import { Parser } from "htmlparser2";

const types = /^(application\/(rss|atom|feed|rdf)\+(xml|json)|application\/json|text\/xml|application\/xml)/i;
const paths = [
  "/feed/",
  "/rss",
  "/rss.xml",
  "/feed.xml",
  "/atom.xml",
  "/index.xml",
  "/wp-json/wp/v2/posts",
  "/news-sitemap.xml",
];

/** Where a site's feeds may be, the likeliest first: those it names, those it links to, and the paths in common use. */
export function feedCandidates(html: string, page: string): string[] {
  const named: string[] = [];
  const comments: string[] = [];
  const linked: string[] = [];
  let base = page;
  const add = (list: string[], href: string): void => {
    const url = URL.parse(href.trim(), base);
    if (url && /^https?:$/.test(url.protocol) && !list.includes(url.href)) list.push(url.href);
  };
  const parser = new Parser({
    onopentag(name, { rel = "", type = "", href = "", title = "" }) {
      if (name === "base" && href) base = URL.parse(href, page)?.href ?? page;
      if (href === "") return;
      if (name === "link" && /\balternate\b/i.test(rel) && types.test(type) && !/oembed/i.test(type + href))
        add(/comment/i.test(`${title} ${href}`) ? comments : named, href);
      if (name === "link" && /api\.w\.org/.test(rel)) add(linked, `${href.replace(/\/$/, "")}/wp/v2/posts`);
      if (name === "a" && /(^|[/._?=-])(rss|feed|atom)([/._?=&-]|$)/i.test(href)) add(linked, href);
    },
  });
  parser.end(html);
  const guessed = paths.map((path) => new URL(path, page).href);
  return [...new Set([...named, ...linked.slice(0, 3), ...guessed, ...comments.slice(0, 1)])].slice(0, 14);
}
