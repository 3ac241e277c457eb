import type { IndexAnswer, IndexRow } from "../../contract/index-ranking.ts";
import { rankingLines, rankingTold } from "../../contract/ranking-told.ts";
import { useInk } from "../charts/ink.ts";
import { Icon } from "../parts/Icon.tsx";
import { saveFile } from "../save-file.ts";
import { rankingSpeech } from "../words/ranking-speech.ts";
import { useWords } from "../words/use-words.ts";

type SaveRankingProps = { answer: IndexAnswer; rows: readonly IndexRow[]; notRanked: number };

/** The ranking as a picture; profile, default rank, range, period, own interest and source are in the picture itself. */
export function SaveRanking({ answer, rows, notRanked }: SaveRankingProps) {
  const words = useWords();
  const ink = useInk();
  const drawn = async () => {
    const { parsedPicture } = await import("../charts/picture.ts");
    const { rankingPicture } = await import("../../contract/ranking-picture.ts");
    const speech = rankingSpeech(words);
    const told = rankingTold(answer, notRanked, Date.now(), speech);
    const [, own = ink.ink, , , , band = ink.soft] = ink.series;
    const isRightToLeft = words.locale.dir === "rtl";
    return parsedPicture(rankingPicture(rankingLines(rows, speech), told, { ...ink, own, band }, isRightToLeft));
  };
  const saveSvg = async () => {
    const { svgText } = await import("../charts/picture.ts");
    saveFile("ranking.svg", "image/svg+xml", svgText(await drawn()));
  };
  const savePng = async () => {
    const { png } = await import("../charts/picture.ts");
    saveFile("ranking.png", "image/png", await png(await drawn()));
  };
  const { say } = words;
  return (
    <>
      <button type="button" className="quiet small" onClick={() => void saveSvg()} aria-label={say("picture.svg")}>
        <Icon name="save" size={16} />
        SVG
      </button>
      <button type="button" className="quiet small" onClick={() => void savePng()} aria-label={say("picture.png")}>
        <Icon name="save" size={16} />
        PNG
      </button>
    </>
  );
}
