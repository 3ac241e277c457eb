/** Namespaces that feeds are written in, by the short names used in this folder. */
export const spaces = {
  atom: "http://www.w3.org/2005/Atom",
  atom03: "http://purl.org/atom/ns#",
  rss090: "http://my.netscape.com/rdf/simple/0.9/",
  rss10: "http://purl.org/rss/1.0/",
  rss11: "http://purl.org/net/rss1.1#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  content: "http://purl.org/rss/1.0/modules/content/",
  media: "http://search.yahoo.com/mrss/",
  xhtml: "http://www.w3.org/1999/xhtml",
  app: "http://www.w3.org/2007/app",
  sitemap: "http://www.sitemaps.org/schemas/sitemap/0.9",
  news: "http://www.google.com/schemas/sitemap-news/0.9",
} as const;

/** Namespaces in which elements of RSS itself were written over the years; most often none. */
const rss = new Set<string>([
  "",
  spaces.rss090,
  spaces.rss10,
  spaces.rss11,
  "http://channel.netscape.com/rdf/simple/0.9/",
  "http://backend.userland.com/rss",
  "http://backend.userland.com/rss2",
  "http://backend.userland.com/rss091",
  "http://backend.userland.com/rss092",
  "http://blogs.law.harvard.edu/tech/rss",
  "http://cyber.law.harvard.edu/rss/rss.html",
  "http://www.rssboard.org/rss-specification",
]);
export const isRssSpace = (space: string): boolean => rss.has(space.replace(/\/$/, "")) || rss.has(space);
export const isAtomSpace = (space: string): boolean =>
  space === spaces.atom || space.startsWith("http://purl.org/atom/") || space.toLowerCase() === atomLower;
const atomLower = spaces.atom.toLowerCase();
