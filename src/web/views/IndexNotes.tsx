import type { IndexAnswer } from "../../contract/index-ranking.ts";
import { lastDay } from "../period.ts";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";

/** What the ranks rest on, and what is in none of them. */
export function IndexNotes({ answer }: { answer: IndexAnswer }) {
  const words = useWords();
  const { say, sayOr, locale } = words;
  const { period, before, platforms, dropped, left, unfinished } = answer;
  const bounds = (of: NonNullable<typeof period>) => ({
    from: locale.partial(of.from),
    to: locale.partial(lastDay(of.to)),
  });
  const lines = [
    period
      ? say("index.period", { ...bounds(period), days: say("index.days", { count: period.days }) })
      : say("index.noPeriod"),
    before && say("index.before", bounds(before)),
    platforms.length > 0 &&
      say("index.platforms", { list: platforms.map((one) => platformTitle(one, words)).join(words.locale.comma) }),
    ...dropped.map((one) =>
      say(one.collected < one.of ? "index.dropped" : "index.notAsked", {
        ...one,
        platform: platformTitle(one.platform, words),
      }),
    ),
    left.undated + left.future > 0 && say("index.left", left),
    left.otherTerm > 0 && say("index.otherTerm", left),
    unfinished.length > 0 &&
      say("index.unfinished", {
        stages: unfinished.map(({ stage, title }) => sayOr(`stages.${stage}`, title)).join(words.locale.comma),
      }),
    answer.rows.some(({ interval }) => interval !== null) && say("index.intervalMeans"),
    say("index.notOne"),
  ];
  return (
    <section className="section soft small measure" aria-label={say("frame.methods")}>
      {lines.map((line) => line && <p key={line}>{line}</p>)}
    </section>
  );
}
