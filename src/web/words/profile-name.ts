import { profileTitle } from "../../contract/ranking-told.ts";
import { rankingSpeech } from "./ranking-speech.ts";
import type { WordsInHand } from "./use-words.ts";

export const profileName = (name: string, words: WordsInHand): string => profileTitle(name, rankingSpeech(words));
