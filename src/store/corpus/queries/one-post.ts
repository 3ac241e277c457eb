import * as z from "zod";
import type { Query } from "../corpus.ts";

type Key = { platform: string; id: string };
const params = ({ platform, id }: Key) => ({ platform, id });

const text = z.string().nullable();
const words = text.transform((list) => (list ? list.split(" ") : []));
const moment = z.number().nullable();

const Row = z.object({
  platform: z.string(),
  id: z.string(),
  batch: z.number(),
  line: z.number().nullable(),
  account: text,
  author: text,
  posted_at: moment,
  text,
  title: text,
  url: text,
  kind: z.string(),
  source_language: text,
  reply_to_id: text,
  reply_to_author: text,
  repost_of_id: text,
  repost_of_author: text,
  quote_of_id: text,
  quote_of_author: text,
  mentions: words,
  links: words,
  tags: words,
  media: words,
  language: text,
  script: text,
  confidence: z.number().nullable(),
});
export type PostRow = z.infer<typeof Row>;

/** The current text of one post, with what was found of its language. */
export const onePost: Query<Key, PostRow> = {
  row: Row,
  params,
  sql: `
    select platform, id, batch, line, account, author, posted_at, text, title, url, kind, source_language,
      reply_to_id, reply_to_author, repost_of_id, repost_of_author, quote_of_id, quote_of_author,
      mentions, links, tags, media, language, script, confidence
    from posts where platform = $platform and id = $id
    limit 1`,
};

const Sighted = z.object({
  batch: z.number(),
  line: z.number().nullable(),
  seen_at: moment,
  seen_known: z.boolean().nullable(),
  text,
  title: text,
  why: text,
  likes: z.number().nullable(),
  replies: z.number().nullable(),
  reposts: z.number().nullable(),
  quotes: z.number().nullable(),
  views: z.number().nullable(),
  reactions: z.number().nullable(),
});
export type SightedRow = z.infer<typeof Sighted>;

/** Every row that ever came in of one post: where, when, which text and which counters. */
export const sightingsOfPost: Query<Key, SightedRow> = {
  row: Sighted,
  params,
  sql: `
    select batch, line, seen_at, seen_known, text, title, why, likes, replies, reposts, quotes, views, reactions
    from sightings where platform = $platform and id = $id
    order by batch, line`,
};
