import { useCallback, useMemo } from "react";
import type { MeasureAnswer } from "../../contract/measures.ts";
import { printedValue } from "../../domain/printed-value.ts";
import { Chart } from "../charts/Chart.tsx";
import { Measured, Remark } from "../parts/Measured.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { Dated } from "../parts/Values.tsx";
import { measureTitle, measureUnit } from "../words/measure-name.ts";
import { useWords } from "../words/use-words.ts";

const mostPanels = 12;

type Row = { start: string; name: string; value: number | null; why: string | null };

/** A panel a subject on one scale; a step that is not known is hatched, with its reason in the table. */
export function MeasureOverTime({ answer }: { answer: MeasureAnswer }) {
  const words = useWords();
  const { say, locale } = words;
  const { measure, steps, rows, period } = answer;
  const names = useMemo(() => new Map(rows.map(({ subject }) => [subject.id, subject.name])), [rows]);
  const panels = useMemo(() => {
    const ends = [...steps.slice(1).map(({ start }) => start), period.to].map((day) => Date.parse(day));
    return [...names].slice(0, mostPanels).map(([id, name]) => ({
      name,
      steps: steps.map(({ start, values }, at) => ({
        start: Date.parse(start),
        end: ends[at] ?? Date.parse(period.to),
        value: values.find(({ subject }) => subject === id)?.value ?? null,
      })),
    }));
  }, [names, steps, period.to]);
  const unit = measureUnit(measure, words);
  const draw = useCallback(async () => {
    const { smallMultiples } = await import("../charts/small-multiples.ts");
    return smallMultiples(panels, {
      date: locale.date,
      tick: locale.monthShort,
      value: (value) => printedValue(value, measure.unit, locale),
      gap: say("overTime.gap"),
    });
  }, [panels, locale, measure.unit, say]);
  const list: Row[] = steps.flatMap(({ start, values }) =>
    values.map(({ subject, value, why }) => ({ start, name: names.get(subject) ?? subject, value, why })),
  );
  const known = list.filter(({ value }) => value !== null);
  const columns: Column<Row>[] = [
    {
      id: "start",
      title: say("overTime.from"),
      cell: ({ start }) => <Dated on={start} />,
      plain: ({ start }) => start,
      sort: ({ start }) => start,
    },
    {
      id: "name",
      title: say("methods.of"),
      head: true,
      cell: ({ name }) => <bdi>{name}</bdi>,
      plain: ({ name }) => name,
      sort: ({ name }) => name,
    },
    {
      id: "value",
      title: unit,
      numeric: true,
      cell: ({ value }) => <Measured value={value} unit={measure.unit} />,
      plain: ({ value }) => value,
      sort: ({ value }) => value,
    },
    {
      id: "why",
      title: say("methods.remark"),
      cell: ({ why }) => (
        <Remark of={{ value: null, basis: { known: 0, of: 0 }, why, note: null, sources: [] }} unit="" />
      ),
      plain: ({ why }) => why,
    },
  ];
  const title = measureTitle(measure, words);
  const table = (
    <Table
      caption={title}
      columns={columns}
      rows={list}
      rowKey={({ start, name }) => `${start} ${name}`}
      save={`${measure.id}-over-time`}
    />
  );
  if (known.length === 0) {
    const reasons = [...new Set(list.flatMap(({ why }) => why ?? []))];
    return (
      <p className="not-known">
        {say("overTime.none", { why: reasons.join(locale.semicolon) || say("values.notKnown") })}
      </p>
    );
  }
  return (
    <Chart
      title={findingOf(known.filter(({ start }) => start === known.at(-1)?.start))}
      subtitle={title.toLowerCase() === unit.toLowerCase() ? title : `${title}${locale.comma}${unit}`}
      caption={[
        say("overTime.caption", { from: locale.partial(period.from), source: measure.source.title }),
        names.size > mostPanels && say("overTime.first", { most: mostPanels, of: names.size }),
      ]
        .filter(Boolean)
        .join(" ")}
      draw={draw}
      fileName={`${measure.id}-over-time`}
      height={150}
      table={table}
    />
  );

  function findingOf(last: readonly Row[]): string {
    const [first, second] = last.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
    const values = {
      when: locale.partial(first?.start ?? ""),
      name: first?.name ?? "",
      value: printedValue(first?.value ?? 0, measure.unit, locale),
    };
    return say(second ? "overTime.highest" : "overTime.only", values);
  }
}
