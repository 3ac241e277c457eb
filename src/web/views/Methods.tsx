import { Link } from "@tanstack/react-router";
import type { MeasureDeclaration } from "../../contract/measures.ts";
import { Page, Section } from "../parts/Page.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { AsWritten } from "../parts/Values.tsx";
import { measureTitle, measureUnit } from "../words/measure-name.ts";
import { useWords } from "../words/use-words.ts";

/** Every measure with its formula in words, by stage; each has a page of its own. */
export function Methods({ measures }: { measures: readonly MeasureDeclaration[] }) {
  const words = useWords();
  const { say } = words;
  const stages = [...new Set(measures.map(({ stage }) => stage))];
  const columns: Column<MeasureDeclaration>[] = [
    {
      id: "measure",
      title: say("methods.measure"),
      head: true,
      cell: (measure) => (
        <Link to="/methods/$id" params={{ id: measure.id }}>
          <bdi>{measureTitle(measure, words)}</bdi>
        </Link>
      ),
      plain: (measure) => measureTitle(measure, words),
    },
    {
      id: "unit",
      title: say("methods.unit"),
      cell: (measure) => <bdi>{measureUnit(measure, words)}</bdi>,
      plain: (measure) => measureUnit(measure, words),
    },
    {
      id: "formula",
      title: say("methods.formula"),
      minor: true,
      cell: (measure) => <AsWritten text={measure.formula} language={words.locale.language} />,
      plain: (measure) => measure.formula,
    },
  ];
  return (
    <Page
      title={say("frame.methods")}
      heading={say("methods.heading")}
      below={<p className="soft measure">{say("methods.lead")}</p>}
    >
      {stages.map((stage) => (
        <Section key={stage} title={say(`stage.${stage}`)}>
          <Table
            caption={say(`stage.${stage}`)}
            columns={columns}
            rows={measures.filter((measure) => measure.stage === stage)}
            rowKey={(measure) => measure.id}
            save={`methods-${stage}`}
          />
        </Section>
      ))}
    </Page>
  );
}
