import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { MeasureAnswer, MeasureRow } from "../../contract/measures.ts";
import { Empty } from "../parts/Empty.tsx";
import { Measured, Remark } from "../parts/Measured.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { NotKnown, Num } from "../parts/Values.tsx";
import { lastDay } from "../period.ts";
import { measureTitle, measureUnit } from "../words/measure-name.ts";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";
import { askedColumns, basisOf, remarkOf } from "./asked-columns.ts";

const unknownShown = 12;
const knownShown = 100;

/** Values with rank, basis and remark; what is not known stands below with its reason, and never has a rank. */
export function MeasureValues({ answer }: { answer: MeasureAnswer }) {
  const words = useWords();
  const { say, locale } = words;
  const { measure, period } = answer;
  const known = answer.rows.filter((row) => row.value !== null);
  const unknown = answer.rows.filter((row) => row.value === null);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? known : known.slice(0, knownShown);
  const rows = shown.length < known.length ? shown : [...shown, ...unknown.slice(0, unknownShown)];
  const left = unknown.length - Math.min(unknown.length, unknownShown);
  const columns: Column<MeasureRow>[] = [
    {
      id: "of",
      title: say("methods.of"),
      head: true,
      cell: (row) => (
        <>
          <SubjectLink subject={row.subject} />
          <div className="narrow-only">
            <Remark of={row} unit={measure.unit} />
          </div>
        </>
      ),
      plain: ({ subject }) => subject.name,
    },
    {
      id: "value",
      title: say("methods.value"),
      numeric: true,
      cell: (row) => <Measured value={row.value} unit={measure.unit} />,
      plain: (row) => row.value,
      sort: (row) => row.value,
    },
    {
      id: "rank",
      title: say("methods.rank"),
      numeric: true,
      cell: ({ rank, peer }) =>
        rank === null ? (
          <NotKnown />
        ) : (
          <>
            <Num of={rank} />
            {peer && <span className="aside">{say("world.amongPeers", peer)}</span>}
          </>
        ),
      plain: (row) => row.rank,
    },
    {
      id: "basis",
      title: say("methods.basis"),
      numeric: true,
      cell: (row) => say("values.ofAll", row.basis),
      plain: basisOf,
    },
    {
      id: "remark",
      title: say("methods.remark"),
      minor: true,
      cell: (row) => <Remark of={row} unit={measure.unit} />,
      plain: remarkOf,
    },
  ];
  const bounds = { from: locale.partial(period.from), to: locale.partial(lastDay(period.to)) };
  return (
    <>
      {known.length === 0 && (
        <Empty title={say("methods.noneKnown")}>
          <p className="measure">{say("methods.noneKnownHow")}</p>
        </Empty>
      )}
      <Table
        caption={`${measureTitle(measure, words)}${locale.comma}${measureUnit(measure, words)} · ${say("methods.period", bounds)}`}
        captionShown
        columns={columns.filter(({ id }) => id !== "rank" || measure.best !== null)}
        rows={rows}
        rowKey={(row) => row.subject.id}
        save={measure.id}
        saved={askedColumns<MeasureRow>(answer, words)}
      />
      {shown.length < known.length && (
        <button type="button" className="button" onClick={() => setWhole(true)}>
          {say("methods.showMore", { count: known.length - shown.length })}
        </button>
      )}
      {left > 0 && <p className="soft small">{say("methods.notKnownFor", { count: left })}</p>}
    </>
  );
}

/** A state, institution or person leads to its page; an account says where it is and whose. */
function SubjectLink({ subject: { id, name, account } }: Pick<MeasureRow, "subject">) {
  const words = useWords();
  if (account === null)
    return (
      <Link to="/actors/$id" params={{ id }}>
        <bdi>{name}</bdi>
      </Link>
    );
  return (
    <>
      <Link to="/accounts/$id" params={{ id }}>
        <bdi>{name}</bdi>
      </Link>
      <div className="soft small">
        {platformTitle(account.platform, words)}, <bdi>{account.holder}</bdi>
      </div>
    </>
  );
}
