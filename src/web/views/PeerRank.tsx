import type { IndexRow } from "../../contract/index-ranking.ts";
import { peersOf } from "../../contract/ranking-told.ts";
import { rankingSpeech } from "../words/ranking-speech.ts";
import type { WordsInHand } from "../words/use-words.ts";

/** The rank among peers, as words: it stands beside every rank. */
export const peerWords = (row: Pick<IndexRow, "peer">, words: WordsInHand): string =>
  peersOf(row, rankingSpeech(words));
