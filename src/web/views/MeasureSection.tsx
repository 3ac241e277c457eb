import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { MeasureAnswer, MeasureDeclaration } from "../../contract/measures.ts";
import { Measured, Remark } from "../parts/Measured.tsx";
import { Mishap } from "../parts/Mishap.tsx";
import { Section } from "../parts/Page.tsx";
import { Phrase } from "../parts/Phrase.tsx";
import { Pick } from "../parts/Pick.tsx";
import { PlatformPick } from "../parts/PlatformPick.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { isToday, lastDay } from "../period.ts";
import { measureTitle, measureUnit } from "../words/measure-name.ts";
import { useWords } from "../words/use-words.ts";

export type StageId = MeasureDeclaration["stage"];

const stages: readonly StageId[] = [
  "presence",
  "customization",
  "up-to-dateness",
  "engagement",
  "diplomacy",
  "context",
];

type MeasureSectionProps = {
  stage: StageId;
  onStage(stage: StageId): void;
  platform: string;
  platforms: readonly string[];
  onPlatform(platform: string): void;
  answers: readonly UseQueryResult<MeasureAnswer>[];
  /** An end of the period was chosen; else both are those of the posts that are here. */
  isChosen: boolean;
};

/** Value, unit, basis and reason of each measure of a stage; the name leads to its method. */
export function MeasureSection({
  stage,
  onStage,
  platform,
  platforms,
  onPlatform,
  answers,
  isChosen,
}: MeasureSectionProps) {
  const words = useWords();
  const { say, locale } = words;
  const found = answers.flatMap(({ data }) => (data ? [data] : []));
  const error = answers.find((answer) => answer.error)?.error;
  const waiting = answers.some((answer) => answer.isPending);
  const period = found[0]?.period;
  return (
    <Section title={say("measuresOf.title")} note={say("methods.basisMeans")}>
      <div className="sentence">
        <Phrase
          text={say("measuresOf.sentence")}
          parts={{
            stage: (
              <Pick
                label={say("measuresOf.stage")}
                value={stage}
                options={stages.map((id) => ({ id, text: say(`stage.${id}`) }))}
                onPick={(id) => onStage(stages.find((one) => one === id) ?? stage)}
              />
            ),
            platform: (
              <PlatformPick
                value={platform}
                every={say("methods.allPlatforms")}
                platforms={platforms}
                onPick={onPlatform}
              />
            ),
          }}
        />
      </div>
      {error != null && <Mishap error={error} />}
      {waiting && error == null && (
        <p className="waiting" role="status">
          {say("frame.waiting")}
        </p>
      )}
      {answers.length === 0 && <p className="not-known">{say("measuresOf.none")}</p>}
      {found.length > 0 && (
        <Table caption={say(`stage.${stage}`)} columns={columnsIn(words)} rows={found} rowKey={keyOf} save={stage} />
      )}
      {period && (isChosen || !isToday(period)) && (
        <p className="soft small">
          {say("measuresOf.period", { from: locale.partial(period.from), to: locale.partial(lastDay(period.to)) })}
        </p>
      )}
    </Section>
  );
}

const keyOf = ({ measure }: MeasureAnswer): string => measure.id;

function columnsIn(words: ReturnType<typeof useWords>): Column<MeasureAnswer>[] {
  const { say } = words;
  return [
    {
      id: "measure",
      title: say("methods.measure"),
      head: true,
      cell: ({ measure, rows }) => (
        <>
          <Link to="/methods/$id" params={{ id: measure.id }}>
            <bdi>{measureTitle(measure, words)}</bdi>
          </Link>
          <div className="narrow-only">{rows[0] && <Remark of={rows[0]} unit={measure.unit} />}</div>
        </>
      ),
      plain: ({ measure }) => measureTitle(measure, words),
    },
    {
      id: "value",
      title: say("methods.value"),
      numeric: true,
      cell: ({ measure, rows }) => <Measured value={rows[0]?.value ?? null} unit={measure.unit} />,
      plain: ({ rows }) => rows[0]?.value ?? null,
    },
    {
      id: "unit",
      title: say("methods.unit"),
      cell: ({ measure }) => <bdi className="small">{measureUnit(measure, words)}</bdi>,
      plain: ({ measure }) => measureUnit(measure, words),
    },
    {
      id: "basis",
      title: say("methods.basis"),
      minor: true,
      cell: ({ rows }) => rows[0] && say("values.ofAll", rows[0].basis),
      plain: ({ rows }) => (rows[0] ? `${rows[0].basis.known}/${rows[0].basis.of}` : null),
    },
    {
      id: "remark",
      title: say("methods.remark"),
      minor: true,
      cell: ({ measure, rows }) => rows[0] && <Remark of={rows[0]} unit={measure.unit} />,
      plain: ({ rows }) => rows[0]?.why ?? rows[0]?.note ?? null,
    },
  ];
}
