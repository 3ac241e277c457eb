import type { IndexAnswer, IndexRow } from "../../contract/index-ranking.ts";
import { useWords } from "../words/use-words.ts";
import { peerWords } from "./PeerRank.tsx";

type IndexHeadingProps = { answer: IndexAnswer; rows: readonly IndexRow[]; own: string | null };

/** The rank of the own state where it has one, never without the rank among peers; else how many are ranked. */
export function IndexHeading({ answer, rows, own }: IndexHeadingProps) {
  const words = useWords();
  const { say } = words;
  const ranked = rows.filter(({ rank }) => rank !== null);
  if (ranked.length === 0) return say("index.nobody");
  const mine = ranked.find(({ subject }) => own !== null && subject.state === own);
  const missions = answer.rows.some(({ subject }) => subject.kind !== "state");
  if (!mine) return say(missions ? "index.headingMissions" : "index.heading", { count: ranked.length });
  const named = { name: mine.subject.name, rank: mine.rank ?? 0, of: ranked.length };
  return (
    <>
      <bdi>{say("index.ownRank", named)}</bdi>
      <span className="heading-period">{peerWords(mine, words)}</span>
    </>
  );
}
