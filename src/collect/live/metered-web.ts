import type { Asked, CollectTask, Connector, Web, WebAnswer } from "../../platforms/connector.ts";
import { SourceError } from "../../platforms/connector.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import { correctSpending, keyBudget, keySpending, spend } from "../../store/state/queries/key-budgets.ts";
import { parseJson } from "../import/parse-json.ts";
import { jsonOf } from "../web/json-answer.ts";
import { shownAddress } from "../web/shown-address.ts";

/** The web of one run, which counts what is asked and what it costs, and stops before a key's cap for the month is passed. */
export type MeteredWeb = Web & { asked(): { requests: number; unchanged: number; cost: number } };

export type Price = { key: string; perRequest: number; unit: string };

/** What one request of this connector costs by its own estimate; null where it is free. */
export function priceOf(connector: Connector, task: CollectTask): Price | null {
  const estimate = connector.estimate?.(task);
  const key = connector.needs.find((need) => task.keys.has(need.key))?.key;
  if (!estimate || !key || estimate.cost === null || estimate.requests === 0) return null;
  return { key, perRequest: estimate.cost / estimate.requests, unit: estimate.unit };
}

export const monthOf = (now: number): string => new Date(now).toISOString().slice(0, 7);

export function meteredWeb(web: Web, state: StateDatabase, price: Price | null): MeteredWeb {
  const seen = { requests: 0, unchanged: 0, cost: 0 };
  /** Pays before the request goes out; gives what puts it right once the answer is known. */
  const before = (asked?: Asked): ((actual: number) => void) => {
    const most = asked?.cost?.most ?? price?.perRequest ?? 0;
    const month = monthOf(web.now());
    if (price) pay(state, { ...price, perRequest: most }, web.now());
    seen.requests++;
    seen.cost += most;
    return (actual) => {
      if (price && asked?.cost) correctSpending(state, price.key, month, actual - most);
      if (asked?.cost) seen.cost += actual - most;
    };
  };
  const get = async (url: string | URL, asked?: Asked): Promise<WebAnswer> => {
    const settle = before(asked);
    try {
      const answer = await web.get(url, asked);
      if (answer.status === 304) seen.unchanged++;
      settle(asked?.cost?.of(answer) ?? 0);
      return answer;
    } catch (cause) {
      // A refusal holds nothing that is paid for; whether an answer that was lost did, nobody knows.
      if (cause instanceof SourceError && !lost.has(cause.failure)) settle(0);
      throw cause;
    }
  };
  return {
    now: web.now,
    get,
    async json(url: string | URL, asked?: Asked): Promise<unknown> {
      if (!asked?.cost) {
        before(asked);
        return web.json(url, asked);
      }
      // What it cost stands in the answer itself, so the answer is read here.
      const answer = await get(url, { ...asked, headers: { accept: "application/json", ...asked.headers } });
      return jsonOf(answer, shownAddress(new URL(answer.url)), parseJson);
    },
    asked: () => ({ ...seen }),
  };
}

const lost = new Set(["timeout", "unreachable"]);

function pay(state: StateDatabase, { key, perRequest, unit }: Price, now: number): void {
  const month = monthOf(now);
  const budget = keyBudget(state, key);
  const { spent } = keySpending(state, key, month);
  if (budget && spent + perRequest > budget.cap)
    throw new SourceError(
      "over budget",
      `the budget of ${budget.cap} ${unit} a month for the key ${key} is used up (${spent.toFixed(2)} spent)`,
      { retryAt: nextMonth(now) },
    );
  spend(state, key, month, perRequest);
}

const nextMonth = (now: number): number => {
  const day = new Date(now);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1);
};
