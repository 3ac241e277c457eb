import type { IndexRow } from "../../contract/index-ranking.ts";
import type { WordsInHand } from "../words/use-words.ts";

/** The rank among peers, as words: it stands beside every rank. */
export function peerWords({ peer }: Pick<IndexRow, "peer">, { say, sayOr }: WordsInHand): string {
  if (!peer) return say("index.noPeers");
  const group = peer.kind === "settings" ? say("index.settingsPeers") : sayOr(`regions.${peer.group}`, peer.group);
  return say("index.peerOf", { rank: peer.rank, of: peer.of, group });
}
