import { baseOf } from "../base.ts";
import { type CollectTask, SourceError, type SourceFailure, type Web, type WebAnswer } from "../connector.ts";
import { errorBody } from "../error-body.ts";
import { isRecord, type Json, record, records, text } from "../json.ts";
import { jsonPage } from "../json-page.ts";
import { type Counted, costOf, prices, printed } from "./prices.ts";

export const keyName = "x.bearer";

/** An answer and when X will take the next question of its kind; null: at once. */
export type Answered = { json: Json; restUntil: number | null; fetchedAt: number };

export type Api = {
  /** Asks where the budget bears `most`, and writes down what came. */
  get(path: string, query: Record<string, string>, most: Counted): Promise<Answered>;
  /** How many posts of one author, with what comes along with each, the rest of the budget bears; null without one. */
  affordable(each: Counted): number | null;
  /** What was spent, in words. */
  spent(): string;
};

export function openApi(task: CollectTask, web: Web): Api {
  const token = task.keys.get(keyName);
  if (!token)
    throw new SourceError(
      "needs key",
      `X gives nothing without a paid key (“${keyName}”). Without one, import files that hold its posts: Zeeschuimer, 4CAT, twarc, an account's own archive`,
    );
  const base = baseOf(task, "https://api.x.com");
  const budget = typeof task.options.budget === "number" ? task.options.budget : null;
  const counted = { posts: 0, users: 0, media: 0 };
  return {
    affordable: (each) =>
      budget === null ? null : Math.floor((budget - costOf(counted) - prices.user) / costOf(each) + 1e-9),
    spent: () =>
      `about ${printed(costOf(counted))} spent in this run: ${counted.posts} posts, ${counted.users} accounts`,
    async get(path, query, most) {
      if (budget !== null && costOf(counted) + costOf(most) > budget + 1e-9)
        throw new SourceError(
          "over budget",
          `over budget: ${printed(costOf(counted))} of ${printed(budget)} are spent and the next request may cost ${printed(costOf(most))}; the rest waits for the next run`,
        );
      try {
        const { json, headers, fetchedAt } = await jsonPage(web, `${base}/2/${path}?${new URLSearchParams(query)}`, {
          headers: { authorization: `Bearer ${token}` },
          cost: { most: costOf(most), of: costOfAnswer },
        });
        if (!isRecord(json)) throw new SourceError("unreadable", `changed layout: ${path} answered with no object`);
        count(json, counted);
        const isSpent = headers.get("x-rate-limit-remaining") === "0";
        return { json, restUntil: isSpent ? resetOf(headers) : null, fetchedAt };
      } catch (cause) {
        throw apiError(cause, token);
      }
    },
  };
}

function costOfAnswer({ body }: WebAnswer): number {
  const counted = { posts: 0, users: 0, media: 0 };
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(body));
    if (isRecord(json)) count(json, counted);
  } catch {
    // no answer of X's, so nothing to pay for
  }
  return costOf(counted);
}

/** Whatever stands in the answer is taken as charged. */
function count(json: Json, counted: Counted): void {
  const data = Array.isArray(json.data) ? records(json.data) : isRecord(json.data) ? [json.data] : [];
  const included = record(json.includes) ?? {};
  const isUser = (one: Json): boolean => "username" in one;
  counted.posts += data.filter((one) => !isUser(one)).length + records(included.tweets).length;
  counted.users += data.filter(isUser).length + records(included.users).length;
  counted.media += records(included.media).length;
}

function resetOf(headers: ReadonlyMap<string, string>): number | null {
  const seconds = Number(headers.get("x-rate-limit-reset"));
  return seconds > 0 ? seconds * 1000 : null;
}

const meanings: Record<number, [SourceFailure, string]> = {
  401: ["needs key", "X refuses the token: it is wrong or was revoked"],
  402: ["over budget", "the credits bought for X's API are used up"],
  429: ["rate limited", "X asks for fewer requests, or the month's number of posts is read"],
};

function apiError(cause: unknown, token: string): unknown {
  if (!(cause instanceof SourceError)) return cause;
  const { status, json } = errorBody(cause);
  const answer = record(cause.cause);
  const headers = answer?.headers instanceof Map ? (answer.headers as Map<string, string>) : new Map<string, string>();
  const said = text(record(json)?.detail) ?? text(record(json)?.title) ?? "";
  const isOutside =
    status === 403 &&
    /client-not-enrolled|client-forbidden|appropriate level of API access/i.test(JSON.stringify(json ?? ""));
  const [failure, meaning] = isOutside
    ? (["needs key", "the token's application has no access to this part of X's API"] as const)
    : (meanings[status ?? 0] ?? [cause.failure, cause.message]);
  const message = `${meaning}${said ? ` (“${said}”)` : ""}`.replaceAll(token, "…");
  return new SourceError(failure, message, { retryAt: cause.retryAt ?? resetOf(headers) });
}
