import { isValidTid } from "@atproto/syntax";

/** at://DID/COLLECTION/RKEY, in parts; null when it is not the address of a record. */
export type RecordPlace = { repo: string; collection: string; rkey: string };

export function recordPlace(uri: string): RecordPlace | null {
  const [, repo, collection, rkey] = shape.exec(uri) ?? [];
  return repo && collection && rkey ? { repo, collection, rkey } : null;
}

/** Where a private person's DID stood there may stand a pseudonym. */
const shape = /^at:\/\/(~?[a-zA-Z0-9._:%-]+)\/([a-zA-Z0-9.-]+)\/([a-zA-Z0-9_~.:-]{1,512})$/;

const letters = "234567abcdefghijklmnopqrstuvwxyz";

/** The moment written into a record key that is a TID; null for keys of another kind. */
export function tidTime(rkey: string): number | null {
  if (!isValidTid(rkey)) return null;
  let micros = 0;
  // 13 letters of 5 bits; the last two are a clock's number.
  for (const letter of rkey.slice(0, 11)) micros = micros * 32 + letters.indexOf(letter);
  return Math.floor(micros / 1000);
}

export const postCollection = "app.bsky.feed.post";
export const repostCollection = "app.bsky.feed.repost";
