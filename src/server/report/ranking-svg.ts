import type { IndexQuery } from "../../contract/index-ranking.ts";
import { paperInk, rankingPicture, stampedPicture } from "../../contract/ranking-picture.ts";
import { rankingLines, rankingTold } from "../../contract/ranking-told.ts";
import { isDemonstration } from "../../register/demonstration.ts";
import type { Stores } from "../../stores.ts";
import { indexAnswer } from "../answers/index-ranking.ts";
import { tongueFor } from "./report.ts";

/** The ranking as the picture the page saves, in a language of the page. */
export async function rankingSvg(workspace: Stores, query: IndexQuery, now = Date.now()): Promise<string> {
  const tongue = tongueFor(workspace, query.language);
  const answer = await indexAnswer(workspace, { ...query, language: tongue.language }, now);
  const ranked = answer.rows.filter(({ rank }) => rank !== null);
  const picture = rankingPicture(
    rankingLines(ranked, tongue),
    rankingTold(answer, answer.rows.length - ranked.length, now, tongue),
    paperInk,
    tongue.dir === "rtl",
  );
  return isDemonstration(workspace.state) ? stampedPicture(picture, tongue.say("report.demonstration")) : picture;
}
