import { Link } from "@tanstack/react-router";
import type { Alarm } from "../../contract/alarms.ts";
import { Mishap } from "../parts/Mishap.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { DayAndTime } from "../parts/Values.tsx";
import type { SourcesInHand } from "../screens/use-sources.ts";
import { useWords, type WordsInHand } from "../words/use-words.ts";

/** What somebody should hear of, the newest first; it can be marked as seen, or closed. */
export function Alarms({ rows, hand }: { rows: readonly Alarm[]; hand: SourcesInHand }) {
  const words = useWords();
  const { say } = words;
  if (rows.length === 0) return <p className="soft">{say("sources.noAlarms")}</p>;
  const columns: Column<Alarm>[] = [
    {
      id: "what",
      title: say("sources.alarms"),
      head: true,
      cell: (alarm) => (
        <>
          {told(alarm, words)}
          <OwnWords of={alarm.details} />
          <span className="aside">
            {say(`sources.alarmStates.${alarm.state}`)} <PostLink details={alarm.details} />
          </span>
        </>
      ),
      plain: (alarm) => told(alarm, words),
    },
    {
      id: "found",
      title: say("sources.found"),
      cell: ({ foundAt }) => <DayAndTime at={foundAt} />,
      plain: ({ foundAt }) => new Date(foundAt).toISOString(),
      minor: true,
    },
    {
      id: "acts",
      title: say("sources.acts"),
      cell: ({ id, state }) => (
        <span className="acts no-print">
          {state === "new" && (
            <button
              type="button"
              className="quiet small"
              aria-label={`${say("sources.seen")}: ${id}`}
              disabled={hand.mark.pending}
              onClick={() => hand.mark.run({ key: id, state: "seen" })}
            >
              {say("sources.seen")}
            </button>
          )}
          <button
            type="button"
            className="quiet small"
            aria-label={`${say("sources.close")}: ${id}`}
            disabled={hand.mark.pending}
            onClick={() => hand.mark.run({ key: id, state: "closed" })}
          >
            {say("sources.close")}
          </button>
        </span>
      ),
    },
  ];
  return (
    <>
      {hand.mark.error != null && <Mishap error={hand.mark.error} />}
      <Table
        caption={say("sources.alarms")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => String(id)}
        save="alarms"
      />
    </>
  );
}

function PostLink({ details: { platform, post } }: Pick<Alarm, "details">) {
  const { say } = useWords();
  if (typeof platform !== "string" || typeof post !== "string") return null;
  return (
    <Link to="/posts/$platform/$id" params={{ platform, id: post }}>
      {say("sources.toPost")}
    </Link>
  );
}

/** The sentence of an alarm in the reader's language, its values too. */
function told({ kind, details }: Alarm, { say, sayOr, locale }: WordsInHand): string {
  const values = Object.entries(details).map(([name, value]): [string, string | number] => {
    if (value === null) return [name, say("alarms.notKnown")];
    if (name === "state") return [name, sayOr(`alarms.states.${value}`, String(value))];
    if (name === "language") return [name, locale.languageName(String(value))];
    return [name, name === "last" ? locale.partial(String(value)) : value];
  });
  const { failure, why, hour } = details;
  const reason = failure == null ? why : sayOr(`alarms.failures.${failure}`, String(failure));
  return say(`alarms.kinds.${kind}`, {
    ...Object.fromEntries(values),
    ...(hour != null && { time: clockOf(hour) }),
    ...(reason != null && { why: reason }),
  });
}

const clockOf = (hour: string | number): string => `${String(hour).padStart(2, "0")}:00 UTC`;

/** What the source, or the program about it, said in English; the sentence above names the kind of failure only. */
function OwnWords({ of: { failure, why } }: { of: Alarm["details"] }) {
  if (failure == null || why == null) return null;
  return (
    <span className="aside">
      <bdi dir="ltr">{why}</bdi>
    </span>
  );
}
