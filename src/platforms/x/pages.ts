import { type CollectTask, SourceError, type SourceItem, type SourcePage, type Web } from "../connector.ts";
import { type Json, record, records, text } from "../json.ts";
import { lostCursor, sourcePage } from "../source-page.ts";
import { isCursor, type Step, type Stretch, walk } from "../walk.ts";
import { accountOf, type XAccount } from "./account.ts";
import { type Api, openApi } from "./api.ts";
import type { Counted } from "./prices.ts";
import { askedAgain } from "./revisit.ts";
import { fields, itemsOf } from "./tweet-items.ts";

const expansions = {
  // The author is one account however many posts; all else is charged for each.
  author: "author_id",
  all: "author_id,referenced_tweets.id,referenced_tweets.id.author_id,attachments.media_keys,in_reply_to_user_id",
};
/** The smallest page X hands out. */
const least = 5;
const most = 100;

type Place = { account: string; walked: string | null };

export async function* pages(task: CollectTask, web: Web): AsyncGenerator<SourcePage, void, void> {
  const api = openApi(task, web);
  const place = placeAt(task.cursor);
  if (task.cursor !== null && !place)
    yield sourcePage({
      gaps: [lostCursor(task.cursor, "the stored place could not be read; reading starts at the newest post")],
    });
  try {
    const account = await accountOf(api, task.address, place?.account ?? null);
    yield sourcePage({ profile: account.profile, notes: [api.spent()] });
    if (account.refusal) throw account.refusal;
    yield* askedAgain(task, api);
    const walked = place?.account === account.id ? place.walked : null;
    const timeline = timelineOf(api, account, task);
    for await (const { page, cursor } of walk({ cursor: walked, since: task.since }, { page: timeline })) {
      if (page instanceof SourceError) throw page;
      yield sourcePage({
        items: page.items,
        cursor: JSON.stringify({ account: account.id, walked: cursor } satisfies Place),
        notes: [...page.notes, api.spent()],
      });
      if (page.restUntil !== null && !page.end)
        throw new SourceError("rate limited", "X takes no more requests of this kind for a while", {
          retryAt: page.restUntil,
        });
    }
  } catch (cause) {
    if (cause instanceof SourceError && cause.failure === "over budget")
      yield sourcePage({ gaps: [{ kind: "refused", from: "", to: "", count: null, why: cause.message }] });
    throw cause;
  }
}

type TimelinePage = Step & { items: SourceItem[]; notes: string[]; restUntil: number | null };

/** Pages follow each other by X's token within a run; where an earlier run broke off, by the lowest id it saw. */
function timelineOf(api: Api, { id }: XAccount, task: CollectTask): (stretch: Stretch) => Promise<TimelinePage> {
  const expand = task.options.expand === true;
  const each: Counted = expand ? { posts: 2, users: 2, media: 1 } : { posts: 1, users: 0, media: 0 };
  let following: { before: string | null; token: string; below: string | null } | null = null;
  return async ({ before, until }) => {
    const size = Math.max(least, Math.min(most, api.affordable(each) ?? most));
    // X's token is good for the question it was given for, word for word.
    const goesOn = following?.before === before ? following : null;
    const below = goesOn ? goesOn.below : before;
    const from =
      task.since !== null && until === null ? new Date(task.since).toISOString().replace(/\.\d+Z$/, "Z") : null;
    const { json, restUntil, fetchedAt } = await api.get(
      `users/${id}/tweets`,
      {
        max_results: String(size),
        expansions: expand ? expansions.all : expansions.author,
        ...fields,
        ...(expand ? { "media.fields": "type,url" } : {}),
        ...(below === null ? {} : { until_id: below }),
        ...(goesOn ? { pagination_token: goesOn.token } : {}),
        ...(until === null ? {} : { since_id: until }),
        ...(from === null ? {} : { start_time: from }),
      },
      { posts: each.posts * size, users: each.users * size + 1, media: each.media * size },
    );
    if (!("data" in json) && !("meta" in json) && !("errors" in json))
      throw new SourceError("unreadable", "changed layout: the timeline has neither “data” nor “meta”");
    const items = itemsOf(json, fetchedAt);
    const ids = items.map(({ key }) => key);
    const lowest = ids.reduce<string | null>(
      (low, one) => (low !== null && BigInt(low) < BigInt(one) ? low : one),
      null,
    );
    const next = text(record(json.meta)?.next_token);
    following = next === null ? null : { before: lowest, token: next, below };
    const dated = items.flatMap(({ at }) => at ?? []);
    const isCut = next === null && from !== null;
    return {
      items,
      ids,
      restUntil,
      notes: refusedOf(json),
      // X itself leaves out what is older than asked for: its end is not the account's.
      oldestAt: isCut && task.since !== null ? task.since - 1 : dated.length === 0 ? null : Math.min(...dated),
      end: next === null && !isCut,
    };
  };
}

/** What X left out of an answer that is good otherwise. */
const refusedOf = (json: Json): string[] =>
  records(json.errors).map(
    ({ title, detail }) => `X left something out: ${text(detail) ?? text(title) ?? "without a reason"}`,
  );

function placeAt(cursor: string | null): Place | null {
  if (cursor === null) return null;
  try {
    const read = record(JSON.parse(cursor));
    const [account, walked] = [text(read?.account), text(read?.walked)];
    return account !== null && (walked === null || isCursor(walked)) ? { account, walked } : null;
  } catch {
    return null; // told as a lost cursor
  }
}
