import { memo, useState } from "react";
import type { GradeList, NewGrade } from "../../contract/grades.ts";
import { Section } from "../parts/Page.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { AsWritten } from "../parts/Values.tsx";
import { Window } from "../parts/Window.tsx";
import type { StateOption } from "../screens/use-states.ts";
import type { Act } from "../use-act.ts";
import { useWords } from "../words/use-words.ts";
import { GradeForm } from "./GradeForm.tsx";

type Row = GradeList["rows"][number];
type GradesProps = { list: GradeList; states: readonly StateOption[]; add: Act<NewGrade> };

/** So many pairs the engine asks for before it tells kappa. */
const pairsNeeded = 10;

/** What two persons make of qualities no count can show; a contradiction is shown, never averaged. */
export const Grades = memo(
  Graded,
  (a, b) =>
    a.list === b.list &&
    a.states === b.states &&
    a.add.pending === b.add.pending &&
    a.add.done === b.add.done &&
    a.add.error === b.add.error,
);

function Graded({ list, states, add }: GradesProps) {
  const { say, sayOr, locale } = useWords();
  const [isAdding, setAdding] = useState(false);
  const { pairs, same, near, kappa } = list.agreement;
  const name = ({ state }: Row) => states.find(({ id }) => id === state)?.text ?? state;
  const together = ({ grade, grades }: Row) =>
    grade !== null ? locale.decimal(grade, 1) : say(grades.length < 2 ? "grades.second" : "grades.contradict");
  const columns: Column<Row>[] = [
    {
      id: "state",
      title: say("index.state"),
      head: true,
      cell: (row) => <bdi>{name(row)}</bdi>,
      plain: name,
      sort: name,
    },
    {
      id: "signifier",
      title: say("grades.signifier"),
      cell: ({ signifier }) => sayOr(`signifiers.${signifier}`, signifier),
      plain: ({ signifier }) => sayOr(`signifiers.${signifier}`, signifier),
      sort: ({ signifier }) => signifier,
    },
    {
      id: "period",
      title: say("grades.period"),
      cell: ({ period }) => <AsWritten text={period} />,
      plain: ({ period }) => period,
    },
    {
      id: "together",
      title: say("grades.both"),
      cell: (row) =>
        row.grade === null ? (
          <span className={row.grades.length < 2 ? "not-known" : "danger"}>{together(row)}</span>
        ) : (
          <bdi className="number">{together(row)}</bdi>
        ),
      plain: (row) => row.grade,
      sort: ({ grade }) => grade,
    },
    {
      id: "grades",
      title: say("grades.grade"),
      cell: ({ grades }) => (
        <ul className="plain lines">
          {grades.map(({ person, grade, reason }) => (
            <li key={person}>
              <bdi className="number">{grade}</bdi> · <AsWritten text={person} />: <AsWritten text={reason} />
            </li>
          ))}
        </ul>
      ),
      plain: ({ grades }) => grades.map(({ person, grade, reason }) => `${person}: ${grade} (${reason})`).join("; "),
    },
  ];
  return (
    <Section
      title={say("grades.title")}
      note={say("grades.lead")}
      tools={
        <button type="button" className="button" onClick={() => setAdding(true)}>
          {say("grades.add")}
        </button>
      }
    >
      {list.rows.length === 0 ? (
        <p className="not-known">{say("grades.none")}</p>
      ) : (
        <Table
          caption={say("grades.title")}
          columns={columns}
          rows={list.rows}
          rowKey={({ state, signifier, period }) => `${state}${signifier}${period}`}
          save="grades"
        />
      )}
      {pairs > 0 && same !== null && near !== null && (
        <p className="soft small">
          {say("grades.agreement", { same: Math.round(same * pairs), pairs, near: Math.round(near * pairs) })}{" "}
          {kappa === null
            ? say("grades.few", { needed: pairsNeeded, pairs })
            : say("grades.kappa", { kappa: locale.decimal(kappa, 2) })}
        </p>
      )}
      <Window title={say("grades.add")} isOpen={isAdding} onOpenChange={setAdding} wide>
        <GradeForm states={states} add={add} />
      </Window>
    </Section>
  );
}
