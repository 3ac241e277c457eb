/** A fault of a feed, by the class the feed validator of W3C gives it. */
export type Defect = {
  code: string;
  severity: "error" | "doubt" | "advice";
  /** Element it stands in or misses, and the one around it. */
  element: string | null;
  parent: string | null;
  what: string;
};

export type FeedEntry = {
  /** As the feed gives it; null where it gives none. */
  id: string | null;
  link: string | null;
  title: string | null;
  html: string | null;
  /** Text of `html`, or the plain text the feed gives in its place. */
  text: string;
  publishedAt: number | null;
  updatedAt: number | null;
  language: string | null;
  tags: string[];
  links: string[];
  media: ("image" | "video" | "audio" | "document")[];
  /** What a date said that could not be taken as a moment. */
  undated: string | null;
};

/** An entry as it came, with what around it is needed to read it again. */
export type RawEntry =
  | { as: "xml"; open: string; entry: string; language: string | null }
  | { as: "json"; entry: unknown; language: string | null }
  | { as: "wordpress"; entry: unknown; language: string | null };

export type ReadFeed = {
  kind: string;
  title: string | null;
  language: string | null;
  /** Address of the site it belongs to. */
  site: string | null;
  entries: { entry: FeedEntry; raw: RawEntry }[];
  /** The next page of older entries. */
  next: string | null;
  /** Feeds or sitemaps it lists in place of entries. */
  lists: { url: string; modifiedAt: number | null }[];
  defects: Defect[];
};
