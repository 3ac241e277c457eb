import type { Activity } from "../../contract/activity.ts";
import { CountersOverTime } from "../charts/CountersOverTime.tsx";
import { PostsOverTime } from "../charts/PostsOverTime.tsx";
import { Section } from "../parts/Page.tsx";
import { PeriodBound } from "../parts/PeriodBound.tsx";
import { Phrase } from "../parts/Phrase.tsx";
import { Pick } from "../parts/Pick.tsx";
import { ShareBar } from "../parts/ShareBar.tsx";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";

export type PeriodFilter = { by?: string; from?: string; to?: string };

type Props = { activity: Activity; of: string; period: PeriodFilter; onPeriod(change: PeriodFilter): void };

export function ActivitySection({ activity, of, period, onPeriod }: Props) {
  const words = useWords();
  const { say, sayOr, locale } = words;
  const by = activity.by;
  const language = (value: string) => locale.languageName(value);
  return (
    <>
      <Section title={say("activity.title")}>
        <div className="sentence">
          <Phrase
            text={say("activity.sentence")}
            parts={{
              by: (
                <Pick
                  label={say("activity.step")}
                  value={by}
                  options={[
                    { id: "day", text: say("activity.day") },
                    { id: "month", text: say("activity.month") },
                  ]}
                  onPick={(step) => onPeriod({ by: step })}
                />
              ),
              from: <PeriodBound end="from" period={period} onPeriod={onPeriod} />,
              to: <PeriodBound end="to" period={period} onPeriod={onPeriod} />,
            }}
          />
        </div>
        {activity.timeline.length > 0 ? (
          <PostsOverTime activity={activity} of={of} />
        ) : (
          <p className="not-known measure">
            {activity.undated > 0 ? say("charts.undated", { count: activity.undated }) : say("activity.none")}
          </p>
        )}
        <div className="share-columns">
          <Shares title={say("activity.languages")} rows={activity.languages} name={language} />
          <Shares
            title={say("activity.platforms")}
            rows={activity.platforms}
            name={(value) => platformTitle(value, words)}
          />
          <Shares
            title={say("activity.kinds")}
            rows={activity.kinds}
            name={(value) => sayOr(`postKinds.${value}`, value)}
          />
          <Shares
            title={say("activity.scripts")}
            rows={activity.scripts}
            name={(value) => sayOr(`scripts.${value}`, value)}
          />
        </div>
      </Section>
      {activity.counters.length > 0 && (
        <Section title={say("activity.counters")}>
          <CountersOverTime series={activity.counters} />
        </Section>
      )}
    </>
  );
}

type SharesProps = { title: string; rows: Activity["languages"]; name(value: string): string };

const sharesShown = 6;

function Shares({ title, rows, name }: SharesProps) {
  const { say } = useWords();
  if (rows.length === 0) return null;
  const most = Math.max(...rows.map((row) => row.posts));
  return (
    <div>
      <h3>{title}</h3>
      <ul className="plain shares">
        {rows.slice(0, sharesShown).map(({ value, posts }) => (
          <ShareBar
            key={value ?? ""}
            value={posts}
            most={most}
            name={value === null ? <span className="not-known">{say("values.notKnown")}</span> : name(value)}
          />
        ))}
      </ul>
      {rows.length > sharesShown && (
        <p className="soft small">{say("activity.more", { count: rows.length - sharesShown })}</p>
      )}
    </div>
  );
}
