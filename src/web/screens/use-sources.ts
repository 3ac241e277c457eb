import { useQuery, useQueryClient } from "@tanstack/react-query";
import {
  addSource,
  addSources,
  askSource,
  changeSource,
  explainGap,
  followPublic,
  markAlarm,
  retryGap,
} from "../acts.ts";
import { alarms, arrivals, coverage, gaps, sources } from "../questions.ts";
import { useAct } from "../use-act.ts";

/** Days a calendar of coverage shows. */
export const calendarDays = 91;
const often = 5_000;
const seldom = 60_000;

/** What is followed, how it is doing, what comes in and what is missing, asked again and again while the page is open. */
export function useSources(account?: string) {
  const queries = useQueryClient();
  const again = () => void queries.invalidateQueries();
  const from = new Date(Date.now() - (calendarDays - 1) * 86_400_000).toISOString().slice(0, 10);
  return {
    sources: useQuery({ ...sources({ account }), refetchInterval: often }),
    arrivals: useQuery({ ...arrivals(), refetchInterval: often }),
    gaps: useQuery({ ...gaps({ state: ["open", "retried", "explained"] }), refetchInterval: seldom }),
    coverage: useQuery({ ...coverage({ account, from }), refetchInterval: seldom }),
    alarms: useQuery({ ...alarms(), refetchInterval: seldom }),
    mark: useAct(markAlarm, again),
    follow: useAct(followPublic, again),
    add: useAct(addSource, again),
    addAll: useAct(addSources, again),
    change: useAct(changeSource, again),
    ask: useAct(askSource, again),
    explain: useAct(explainGap, again),
    retry: useAct(retryGap, again),
  };
}

export type SourcesInHand = ReturnType<typeof useSources>;
