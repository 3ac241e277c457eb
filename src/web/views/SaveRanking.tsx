import type { IndexAnswer, IndexRow } from "../../contract/index-ranking.ts";
import { useInk } from "../charts/ink.ts";
import { Icon } from "../parts/Icon.tsx";
import { stages } from "../ranking/reweigh.ts";
import { saveFile } from "../save-file.ts";
import { platformTitle } from "../words/platform-name.ts";
import { profileName } from "../words/profile-name.ts";
import { useWords, type WordsInHand } from "../words/use-words.ts";
import { lastDay } from "./MeasureValues.tsx";
import { peerWords } from "./PeerRank.tsx";

type SaveRankingProps = { answer: IndexAnswer; rows: readonly IndexRow[]; notRanked: number };

/** The ranking as a picture; profile, default rank, range, period, own interest and source are in the picture itself. */
export function SaveRanking({ answer, rows, notRanked }: SaveRankingProps) {
  const words = useWords();
  const ink = useInk();
  const drawn = async () => {
    const { rankingPicture } = await import("../charts/ranking-picture.ts");
    const { locale } = words;
    const ways = { print: (value: number) => locale.decimal(value, 1), rightToLeft: locale.dir === "rtl" };
    const drawnRows = rows.map((row) => ({ ...row, peers: peerWords(row, words) }));
    return rankingPicture(drawnRows, toldOf(answer, notRanked, words), ink, ways);
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

function toldOf(answer: IndexAnswer, notRanked: number, words: WordsInHand) {
  const { say, locale } = words;
  const { period, before, profile, ownOf, platforms } = answer;
  const bounds = (of: NonNullable<typeof period>) => ({
    from: locale.partial(of.from),
    to: locale.partial(lastDay(of.to)),
  });
  const days = period && say("index.period", { ...bounds(period), days: say("index.days", { count: period.days }) });
  return {
    title: say("picture.title"),
    own: ownOf && say("index.own", { savedBy: ownOf.savedBy, name: ownOf.name }),
    facts: [
      [
        say("picture.profile", { name: profileName(profile.name, words) }),
        profile.savedBy && say("weights.by", { savedBy: profile.savedBy }),
      ]
        .filter(Boolean)
        .join(", "),
      stages.map((stage) => `${say(`stage.${stage}`)} ${locale.decimal(profile.stages[stage] ?? 0, 2)}`).join(" · "),
      [
        days,
        before && say("index.before", bounds(before)),
        platforms.length > 0 &&
          say("index.platforms", { list: platforms.map((one) => platformTitle(one, words)).join(", ") }),
      ]
        .filter(Boolean)
        .join(" "),
      say("picture.columns"),
    ],
    columns: {
      rank: say("index.rank"),
      range: say("index.range"),
      default: say("index.default"),
      name: say("index.state"),
      score: `${say("index.score")}, ${say("index.scoreUnit")}`,
    },
    caption: [
      notRanked > 0 && say("picture.more", { count: notRanked }),
      say("picture.made", { date: locale.date(Date.now()) }),
    ]
      .filter(Boolean)
      .join(" "),
  };
}
