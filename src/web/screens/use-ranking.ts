import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { IndexAnswer, IndexRow, Profile } from "../../contract/index-ranking.ts";
import type { Query } from "../client.ts";
import { index, profiles } from "../questions.ts";
import { type IndexSearch, indexQuery, weightPairs, weightsIn } from "../ranking/index-search.ts";
import { countsNothing, reweighed } from "../ranking/reweigh.ts";

export type Ranking = {
  answer: UseQueryResult<IndexAnswer>;
  /** What the answer answers, for files of the same ranking. */
  query: Query;
  /** Rows as the weights in hand rank them, also before the server has answered. */
  rows: readonly IndexRow[];
  profiles: readonly Profile[];
  /** The profile the weights begin from; null while it is fetched. */
  base: Profile | null;
  weights: Readonly<Record<string, number>>;
  isMoved: boolean;
  allZero: boolean;
  move(id: string, weight: number): void;
  /** Back to a saved profile, with nothing moved. */
  take(profile: string): void;
};

/** A moved weight shows at once; the address follows when the hand rests. */
const rest = 300;
const none: readonly Profile[] = [];

export function useRanking(search: IndexSearch, language: string, onSearch: (change: IndexSearch) => void): Ranking {
  const saved = useQuery(profiles());
  const [moved, setMoved] = useState(() => weightsIn(search.weight));
  const [seen, setSeen] = useState(search.weight);
  const [counted, setCounted] = useState("");
  const base = saved.data?.rows.find(({ name }) => name === (search.profile ?? saved.data?.default)) ?? null;
  const pairs = base ? weightPairs(base, moved).join(",") : (search.weight ?? "");
  if (search.weight !== seen) {
    setSeen(search.weight);
    if ((search.weight ?? "") !== pairs) setMoved(weightsIn(search.weight));
  }
  const weights = useMemo(() => ({ ...base?.stages, ...base?.criteria, ...moved }), [base, moved]);
  const [criteria, setCriteria] = useState<IndexAnswer["criteria"]>([]);
  const allZero = base !== null && countsNothing(weights, criteria);
  if (base !== null && !allZero && pairs !== counted) setCounted(pairs);
  const query = indexQuery({ ...search, weight: allZero ? counted : pairs }, language);
  const answer = useQuery({ ...index(query), enabled: saved.data !== undefined });
  if (answer.data && criteria.length === 0) setCriteria(answer.data.criteria);

  useEffect(() => {
    if (base === null || pairs === (search.weight ?? "")) return;
    const later = setTimeout(() => onSearch({ weight: pairs }), rest);
    return () => clearTimeout(later);
  });

  const rows = useMemo(() => {
    if (!answer.data) return [];
    return answer.isPlaceholderData && !allZero ? reweighed(answer.data.rows, weights) : answer.data.rows;
  }, [answer.data, answer.isPlaceholderData, allZero, weights]);
  return {
    answer,
    query,
    rows,
    profiles: saved.data?.rows ?? none,
    base,
    weights,
    isMoved: pairs !== "",
    allZero,
    move: (id, weight) => setMoved((before) => ({ ...before, [id]: weight })),
    take(profile) {
      setMoved({});
      onSearch({ profile: profile === saved.data?.default ? "" : profile, weight: "" });
    },
  };
}
