import "../styles/sources.css";
import type { AccountCoverage, CoverageAnswer } from "../../contract/collect.ts";
import { Section } from "../parts/Page.tsx";
import { useWords } from "../words/use-words.ts";

const states = ["collected", "silent", "gap", "failed", "never", "waiting"] as const;
const shownAtMost = 40;

/** One square a day and account: what was read whole, what was not, and what nobody asked for. */
export function CoverageCalendar({ answer }: { answer: CoverageAnswer }) {
  const { say } = useWords();
  const rows = answer.rows.filter(({ sources }) => sources.length > 0).slice(0, shownAtMost);
  if (rows.length === 0) return null;
  const days = rows[0]?.days.length ?? 0;
  return (
    <Section title={say("sources.coverage")} note={say("sources.coverageMeans", { days })}>
      <ul className="plain day-legend">
        {states.map((state) => (
          <li key={state}>
            <span className={`day-square day-${state}`} aria-hidden="true" /> {say(`sources.days.${state}`)}
          </li>
        ))}
      </ul>
      {rows.map((row) => (
        <Strip key={row.account ?? row.sources[0]?.source} row={row} />
      ))}
      {answer.withoutSource > 0 && (
        <p className="soft small">{say("sources.withoutSource", { count: answer.withoutSource })}</p>
      )}
    </Section>
  );
}

function Strip({ row }: { row: AccountCoverage }) {
  const { say, locale } = useWords();
  const name = row.holder?.name ?? row.account ?? row.sources[0]?.address ?? "";
  const counts = states
    .map((state) => ({ state, count: row.days.filter((day) => day.state === state).length }))
    .filter(({ count }) => count > 0);
  const summary = counts
    .map(({ state, count }) => `${say(`sources.days.${state}`)}: ${locale.number(count)}`)
    .join("; ");
  return (
    <div className="day-strip">
      <p className="day-name">
        <bdi>{name}</bdi> <span className="soft small">{summary}</span>
      </p>
      <div className="day-squares" role="img" aria-label={`${name}. ${summary}`}>
        {row.days.map(({ day, state, posts }) => (
          <span
            key={day}
            className={`day-square day-${state}`}
            title={`${day}: ${say(`sources.days.${state}`)}${posts > 0 ? `, ${say("sources.dayCount", { count: posts })}` : ""}`}
          />
        ))}
      </div>
    </div>
  );
}
