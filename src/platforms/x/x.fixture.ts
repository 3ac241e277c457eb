import type { AskedOf, Given } from "../../../test/answering-server.ts";

type Json = Record<string, unknown>;
export const token = "AAAAinvented-bearer-of-nobody";
export const user: Json = {
  id: "777",
  username: "MFA_Atlantis",
  name: "MFA of Atlantis",
  protected: false,
  public_metrics: { followers_count: 12_345, following_count: 3, tweet_count: 500, listed_count: 9 },
};

const first = 1_800_000_000_000_000_000n;
export const idOf = (number: number): string => String(first + BigInt(number));

export const tweet = (number: number, given: Json = {}): Json => ({
  id: idOf(number),
  text: `Statement ${number}`,
  author_id: "777",
  created_at: new Date(Date.UTC(2026, 2, 1, number)).toISOString(),
  lang: "en",
  public_metrics: { retweet_count: 2, reply_count: 1, like_count: 5, quote_count: 0, impression_count: 900 },
  edit_history_tweet_ids: [idOf(number)],
  ...given,
});

/** Newest first. */
export const tweets = (count: number): Json[] => Array.from({ length: count }, (_, place) => tweet(count - place));

export const refusal = (title: string, detail: string, given: Json = {}): Json => ({
  title,
  detail,
  type: "https://api.twitter.com/2/problems/x",
  ...given,
});

export function serve(all: readonly Json[], { path, query }: AskedOf, account: Json = user): Given {
  if (path.startsWith("/2/users/by/username/"))
    return String(account.username).toLowerCase() === path.split("/").at(-1)?.toLowerCase()
      ? { json: { data: account } }
      : { json: { errors: [refusal("Not Found Error", "Could not find user")] } };
  if (path === `/2/users/${account.id}`) return { json: { data: account } };
  if (path === "/2/tweets") {
    const asked = query.get("ids")?.split(",") ?? [];
    const found = all.filter(({ id }) => asked.includes(String(id)));
    const lost = asked.filter((id) => !found.some((one) => one.id === id));
    return {
      json: {
        data: found,
        includes: { users: [account] },
        errors: lost.map((id) => refusal("Not Found Error", "Could not find tweet", { resource_id: id })),
      },
    };
  }
  if (path !== `/2/users/${account.id}/tweets`) return { status: 404 };
  const [until, since, start] = [query.get("until_id"), query.get("since_id"), query.get("start_time")];
  const window = all.filter(
    ({ id, created_at }) =>
      (until === null || BigInt(String(id)) < BigInt(until)) &&
      (since === null || BigInt(String(id)) > BigInt(since)) &&
      (start === null || Date.parse(String(created_at)) >= Date.parse(start)),
  );
  const from = Number(query.get("pagination_token") ?? 0);
  const page = window.slice(from, from + Number(query.get("max_results")));
  const next = from + page.length < window.length ? { next_token: String(from + page.length) } : {};
  return {
    json: {
      ...(page.length > 0 ? { data: page, includes: { users: [account] } } : {}),
      meta: { result_count: page.length, ...next },
    },
  };
}
