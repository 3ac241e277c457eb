import { Link } from "@tanstack/react-router";
import type { IndexRow, NotRankedView } from "../../contract/index-ranking.ts";
import { byReason, notRankedWhy } from "../../contract/ranking-told.ts";
import { Section } from "../parts/Page.tsx";
import { type IndexSearch, weightsIn } from "../ranking/index-search.ts";
import { rankingSpeech } from "../words/ranking-speech.ts";
import { useWords, type WordsInHand } from "../words/use-words.ts";

/** Why there is no rank, in the reader's language. */
export const notRankedIn = (words: WordsInHand, reason: NotRankedView): string =>
  notRankedWhy(reason, rankingSpeech(words));

/** Who has no rank, by the reason; never left out in silence. */
export function NotRankedList({ rows, search }: { rows: readonly IndexRow[]; search: IndexSearch }) {
  const words = useWords();
  const { say, locale } = words;
  const without = rows.filter((row) => row.rank === null && row.reason !== null);
  if (without.length === 0) return null;
  return (
    <Section title={say("index.notRanked", { count: without.length })}>
      <ul className="plain reasons">
        {byReason(without).map(({ reason, same }) => (
          <li key={JSON.stringify(reason)}>
            <details open={same.length <= 12}>
              <summary>
                {say("index.because", { why: notRankedIn(words, reason!) })}{" "}
                <span className="soft">({same.length})</span>
              </summary>
              <p className="soft small">
                <NextStep code={reason!.code} /> <Instead reason={reason!} search={search} />
              </p>
              <ul className="plain names">
                {same.map(({ subject, reason: own }) => (
                  <li key={subject.id}>
                    <Link
                      to="/index/$state"
                      params={{ state: subject.kind === "state" ? (subject.state ?? subject.id) : subject.id }}
                      search={search}
                    >
                      <bdi>{subject.name}</bdi>
                    </Link>
                    {own?.posts !== undefined && <span className="soft"> {locale.number(own.posts)}</span>}
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The ranking again by what is known; these weights can be saved there as a profile. */
function Instead({ reason, search }: { reason: NotRankedView; search: IndexSearch }) {
  const { say } = useWords();
  const { instead = [] } = reason;
  if (instead.length === 0) return null;
  const moved = Object.fromEntries(instead.map(({ criterion, weight }) => [criterion, weight]));
  const pairs = Object.entries({ ...weightsIn(search.weight), ...moved }).map(([id, weight]) => `${id}:${weight}`);
  return (
    <Link to="/index" search={{ ...search, weight: pairs.join(",") }}>
      {say("index.instead")}
    </Link>
  );
}

const places: Partial<Record<NotRankedView["code"], "/accounts" | "/imports">> = {
  "no-account": "/accounts",
  "nothing-here": "/imports",
  undated: "/imports",
  "not-on-platform": "/imports",
};

/** What would give it a rank; where another page is the place for it, the sentence leads there. */
function NextStep({ code }: Pick<NotRankedView, "code">) {
  const { say } = useWords();
  const to = places[code];
  const words = say(`notRankedNext.${code}`);
  return to ? <Link to={to}>{words}</Link> : words;
}
