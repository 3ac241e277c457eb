import { Link } from "@tanstack/react-router";
import type { Alarm } from "../../contract/alarms.ts";
import { Mishap } from "../parts/Mishap.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { DayAndTime } from "../parts/Values.tsx";
import type { SourcesInHand } from "../screens/use-sources.ts";
import { useWords } from "../words/use-words.ts";

/** What somebody should hear of, the newest first; it can be marked as seen, or closed. */
export function Alarms({ rows, hand }: { rows: readonly Alarm[]; hand: SourcesInHand }) {
  const { say } = useWords();
  if (rows.length === 0) return <p className="soft">{say("sources.noAlarms")}</p>;
  const told = ({ kind, details }: Alarm): string =>
    say(
      `sources.alarmKinds.${kind}`,
      Object.fromEntries(Object.entries(details).map(([name, value]) => [name, value ?? say("sources.notKnown")])),
    );
  const columns: Column<Alarm>[] = [
    {
      id: "what",
      title: say("sources.alarms"),
      head: true,
      cell: (alarm) => (
        <>
          <bdi dir="auto">{told(alarm)}</bdi>
          <span className="aside">
            {say(`sources.alarmStates.${alarm.state}`)} <PostLink details={alarm.details} />
          </span>
        </>
      ),
      plain: ({ said }) => said,
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
