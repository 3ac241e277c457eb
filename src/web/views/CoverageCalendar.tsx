import "../styles/sources.css";
import type { AccountCoverage, CoverageAnswer } from "../../contract/collect.ts";
import { Section } from "../parts/Page.tsx";
import { useWords } from "../words/use-words.ts";
import { type CalendarDay, calendarOf } from "../world/calendar.ts";

const states = ["collected", "silent", "gap", "failed", "never", "waiting"] as const;
const shownAtMost = 40;

/** One square a day and account, a week a column: what was read whole and how much it held, what was not, and what nobody asked for. */
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
            <span className={`day-square day-${state} heat-4`} aria-hidden="true" /> {say(`sources.days.${state}`)}
          </li>
        ))}
        <li>
          {say("sources.fewer")}{" "}
          {[1, 2, 3, 4].map((heat) => (
            <span key={heat} className={`day-square day-collected heat-${heat}`} aria-hidden="true" />
          ))}{" "}
          {say("sources.more")}
        </li>
      </ul>
      <div className="day-calendars">
        {rows.map((row) => (
          <Calendar key={row.account ?? row.sources[0]?.source} row={row} />
        ))}
      </div>
      {answer.withoutSource > 0 && (
        <p className="soft small">{say("sources.withoutSource", { count: answer.withoutSource })}</p>
      )}
    </Section>
  );
}

function Calendar({ row }: { row: AccountCoverage }) {
  const { say, locale } = useWords();
  const name = row.holder?.name ?? row.account ?? row.sources[0]?.address ?? "";
  const { days, months } = calendarOf(row.days);
  const summary = states
    .map((state) => ({ state, count: row.days.filter((day) => day.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${say(`sources.days.${state}`)}: ${locale.number(count)}`)
    .join("; ");
  const told = ({ day, state, posts }: CalendarDay): string =>
    `${locale.date(Date.parse(day))}: ${say(`sources.days.${state}`)}${posts > 0 ? `${locale.comma}${say("sources.dayCount", { count: posts })}` : ""}`;
  const incomplete = days.filter(({ state }) => state === "gap" || state === "failed");
  return (
    <div className="day-strip">
      <p className="day-name">
        <bdi>{name}</bdi> <span className="soft small">{summary}</span>
      </p>
      <div className="day-calendar" role="img" aria-label={`${name}. ${summary}`}>
        {months.map(({ day, week }) => (
          <span key={day} className="day-month soft" style={{ gridColumn: `${week} / span 4` }}>
            {locale.monthShort(Date.parse(day)).replace(/[\s,.]*\d{4}$/, "")}
          </span>
        ))}
        {days.map((one) => (
          <span
            key={one.day}
            className={`day-square day-${one.state} heat-${one.heat}`}
            style={{ gridColumn: one.week, gridRow: one.weekday + 1 }}
            title={told(one)}
          />
        ))}
      </div>
      {incomplete.length > 0 && (
        <details className="small">
          <summary>{say("sources.incomplete", { count: incomplete.length })}</summary>
          <ul className="plain">
            {incomplete.map((one) => (
              <li key={one.day}>{told(one)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
