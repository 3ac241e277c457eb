import { type Author, type Counters, nobody } from "../../domain/post.ts";
import { at, count, firstText, idText, type Json, record, records, text } from "../json.ts";

/** The account inside an answer of X's page. Since 2025 name and handle stand under `core`, before under `legacy`. */
export function pageUser(tweet: Json): { author: Author; counters: Counters } {
  const user = record(at(tweet, "core.user_results.result")) ?? record(tweet.user) ?? {};
  const old = record(user.legacy) ?? user;
  const core = record(user.core) ?? {};
  const author: Author = {
    ...nobody,
    id: idText(user.rest_id) ?? idText(user.id_str) ?? idText(at(tweet, "legacy.user_id_str")),
    handle: firstText(core.screen_name, old.screen_name) ?? handleInMedia(tweet),
    name: firstText(core.name, old.name),
    url: text(old.url),
    avatar: firstText(at(user, "avatar.image_url"), old.profile_image_url_https),
  };
  const relations = record(user.relationship_counts);
  const counters: Counters = {
    followers: count(old.followers_count) ?? count(relations?.followers),
    following: count(old.friends_count) ?? count(relations?.following),
    posts: count(old.statuses_count) ?? count(at(user, "tweet_counts.tweets")),
    likes_given: count(old.favourites_count),
    listed: count(old.listed_count),
  };
  return { author, counters };
}

/** Where the page left the account out, the address of the author's own media still names it. */
function handleInMedia(tweet: Json): string | null {
  for (const path of ["legacy.extended_entities.media", "legacy.entities.media"])
    for (const { expanded_url } of records(at(tweet, path))) {
      const handle = /^https?:\/\/(?:x|twitter)\.com\/(\w+)\/status\//.exec(text(expanded_url) ?? "")?.[1];
      const other = records(at(tweet, path)).some(({ source_status_id_str }) => text(source_status_id_str) !== null);
      if (handle && !other) return handle;
    }
  return null;
}
