import { Link } from "@tanstack/react-router";
import type { ExplainedCriterion, Explanation } from "../../contract/explanation.ts";
import { Measured, Remark } from "../parts/Measured.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { NotKnown } from "../parts/Values.tsx";
import { measureTitle, measureUnit } from "../words/measure-name.ts";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";

type Stage = Explanation["stages"][number];
type Row = { criterion: ExplainedCriterion; platform: string | null; at: number };

/** A stage opens into its criteria, each with the measure's value, its place on the scale and the points it brings. */
export function ExplainedStage({ stage: { stage, value, weight, points, criteria } }: { stage: Stage }) {
  const words = useWords();
  const { say, locale } = words;
  const name = say(`stage.${stage}`);
  const used = criteria.filter((one) => one.weight > 0);
  const rows = used.flatMap((criterion) =>
    criterion.readings.map(({ platform }, at): Row => ({ criterion, platform, at })),
  );
  const reading = ({ criterion, at }: Row) => criterion.readings[at]?.reading;
  const columns: Column<Row>[] = [
    {
      id: "criterion",
      title: say("explain.criterion"),
      head: true,
      cell: ({ criterion, platform }) => (
        <>
          <Link to="/methods/$id" params={{ id: criterion.measure }}>
            <bdi>{measureTitle({ ...criterion, id: criterion.measure }, words)}</bdi>
          </Link>
          {platform !== null && <span className="aside">{platformTitle(platform, words)}</span>}
        </>
      ),
    },
    {
      id: "value",
      title: say("methods.value"),
      numeric: true,
      cell: (row) => <Measured value={reading(row)?.value ?? null} unit={row.criterion.unit} />,
    },
    {
      id: "unit",
      title: say("methods.unit"),
      minor: true,
      cell: ({ criterion }) => <span className="small">{measureUnit(criterion, words)}</span>,
    },
    {
      id: "basis",
      title: say("methods.basis"),
      minor: true,
      cell: (row) => {
        const basis = reading(row)?.basis;
        return basis && say("values.ofAll", basis);
      },
    },
    {
      id: "scaled",
      title: say("explain.scaled"),
      numeric: true,
      cell: ({ criterion, at }) => {
        const scaled = criterion.readings[at]?.scaled ?? null;
        return scaled === null ? <NotKnown /> : <bdi className="number">{locale.decimal(scaled * 100, 0)}</bdi>;
      },
    },
    {
      id: "weight",
      title: say("explain.weightOf"),
      numeric: true,
      minor: true,
      cell: ({ criterion }) => <bdi className="number">{locale.decimal(criterion.weight, 2)}</bdi>,
    },
    {
      id: "points",
      title: say("explain.brings"),
      numeric: true,
      cell: ({ criterion, at }) =>
        at > 0 ? null : criterion.points === null ? (
          <NotKnown />
        ) : (
          <bdi className="number">{locale.decimal(criterion.points, 1)}</bdi>
        ),
    },
    {
      id: "remark",
      title: say("methods.remark"),
      minor: true,
      cell: (row) => {
        const of = reading(row);
        return of && <Remark of={of} unit={row.criterion.unit} />;
      },
    },
  ];
  return (
    <details className="stage-explained" open>
      <summary>
        <strong>
          {value === null
            ? say("explain.stageNone", { name })
            : say("explain.stage", { name, value: locale.decimal(value, 1) })}
        </strong>{" "}
        <span className="soft">
          {say("explain.weight", { weight: locale.decimal(weight, 2) })}
          {points !== null && `${locale.comma}${say("explain.points", { points: locale.decimal(points, 1) })}`}
        </span>
      </summary>
      <Table caption={name} columns={columns} rows={rows} rowKey={({ criterion, at }) => `${criterion.id}${at}`} />
    </details>
  );
}
