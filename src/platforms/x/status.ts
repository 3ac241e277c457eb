import type { Author, PostKind, PostRef } from "../../domain/post.ts";

/** Where a post stands on X; without its author's handle there is an address all the same. */
export const statusUrl = ({ handle }: Author, id: string): string =>
  handle ? `https://x.com/${handle}/status/${id}` : `https://x.com/i/web/status/${id}`;

type Answering = { repostOf: PostRef | null; replyTo: PostRef | null; quoteOf: PostRef | null };

/** A repost of a quote is a repost, an answer that quotes is an answer. */
export const statusKind = ({ repostOf, replyTo, quoteOf }: Answering): PostKind =>
  repostOf ? "repost" : replyTo ? "reply" : quoteOf ? "quote" : "original";
