import { useCallback, useMemo, useState } from "react";
import type { CounterPoint, CounterSeries } from "../../contract/activity.ts";
import { Pick } from "../parts/Pick.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { AsWritten, Dated, Day, Num } from "../parts/Values.tsx";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";
import { Chart } from "./Chart.tsx";

type Row = CounterPoint & { name: string };

const most = 6;

/** Followers, views and so on as they were seen; one measure at a time, a line an account. */
export function CountersOverTime({ series }: { series: readonly CounterSeries[] }) {
  const words = useWords();
  const { say, sayOr, locale } = words;
  const measures = [...new Set(series.map(({ measure }) => measure))];
  const [picked, pick] = useState(measures.includes("followers") ? "followers" : (measures[0] ?? ""));
  const measure = sayOr(`measures.${picked}`, picked);
  const mine = useMemo(
    () =>
      series
        .filter((one) => one.measure === picked)
        .sort((a, b) => (b.points.at(-1)?.value ?? 0) - (a.points.at(-1)?.value ?? 0))
        .map((one) => ({
          name: `${one.handle ?? ""} ${platformTitle(one.platform, words)}`.trim(),
          points: one.points,
        })),
    [series, picked, words],
  );
  const draw = useCallback(async () => {
    const { lines } = await import("./over-time.ts");
    const drawn = mine
      .slice(0, most)
      .map(({ name, points }) => ({ name, points: points.map(({ seenAt, value }) => ({ at: seenAt, value })) }));
    return lines(drawn, { date: locale.date, tick: locale.monthShort, number: locale.number, gap: "" });
  }, [mine, locale]);

  const rows: Row[] = mine.flatMap(({ name, points }) => points.map((point) => ({ ...point, name })));
  const last = rows.reduce<Row | null>((best, row) => (best && best.seenAt >= row.seenAt ? best : row), null);
  if (!last) return null;
  const columns: Column<Row>[] = [
    {
      id: "name",
      title: say("counts.accounts"),
      head: true,
      cell: (row) => <bdi>{row.name}</bdi>,
      plain: (row) => row.name,
      sort: (row) => row.name,
    },
    {
      id: "seen",
      title: say("charts.seen"),
      cell: (row) => (row.date ? <Dated on={row.date} /> : <Day at={row.seenAt} />),
      plain: (row) => row.date ?? new Date(row.seenAt).toISOString(),
      sort: (row) => row.seenAt,
    },
    {
      id: "value",
      title: measure,
      numeric: true,
      cell: (row) => <Num of={row.value} />,
      plain: (row) => row.value,
      sort: (row) => row.value,
    },
    {
      id: "source",
      title: say("forms.source"),
      minor: true,
      cell: (row) => <AsWritten text={row.source} />,
      plain: (row) => row.source,
    },
  ];
  const table = (
    <Table
      caption={measure}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.name}${row.seenAt}${row.source}`}
      save={`${picked}-over-time`}
    />
  );
  // Readings of one day show no growth, and their names would stand on each other.
  const isOverTime = rows.some(({ seenAt }) => seenAt !== last.seenAt);
  return (
    <>
      {measures.length > 1 && (
        <div className="sentence">
          <Pick
            label={say("charts.measure")}
            value={picked}
            options={measures.map((id) => ({ id, text: sayOr(`measures.${id}`, id) }))}
            onPick={pick}
          />
        </div>
      )}
      {isOverTime ? (
        <Chart
          title={say("charts.lastSeen", {
            name: last.name,
            value: last.value,
            when: last.date ? locale.partial(last.date) : locale.date(last.seenAt),
          })}
          subtitle={say("charts.asSeen", { measure })}
          caption={[
            say("charts.readings", { count: rows.length }),
            mine.length > most && say("charts.largest", { most }),
          ]
            .filter(Boolean)
            .join(" ")}
          draw={draw}
          fileName={`${picked}-over-time`}
          height={220}
          table={table}
        />
      ) : (
        table
      )}
    </>
  );
}
