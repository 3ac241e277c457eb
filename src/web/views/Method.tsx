import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { MeasureAnswer } from "../../contract/measures.ts";
import { Page, Section } from "../parts/Page.tsx";
import { Pair } from "../parts/Pair.tsx";
import { PeriodBound } from "../parts/PeriodBound.tsx";
import { Phrase } from "../parts/Phrase.tsx";
import { type Option, Pick } from "../parts/Pick.tsx";
import { PlatformPick } from "../parts/PlatformPick.tsx";
import { Source } from "../parts/Source.tsx";
import { AsWritten } from "../parts/Values.tsx";
import { measureTitle, measureUnit } from "../words/measure-name.ts";
import { useWords } from "../words/use-words.ts";
import { MeasureValues } from "./MeasureValues.tsx";

export type MethodFilters = { who?: string; level?: string; platform?: string; from?: string; to?: string };

const levels = ["state", "institution", "account"] as const;

type MethodProps = {
  answer: MeasureAnswer;
  filters: MethodFilters;
  hasOwn: boolean;
  states: readonly Option[];
  platforms: readonly string[];
  onFilter(change: MethodFilters): void;
  overTime: ReactNode;
};

export function Method({ answer, overTime, ...asked }: MethodProps) {
  const words = useWords();
  const { say } = words;
  const { measure } = answer;
  return (
    <Page
      title={measureTitle(measure, words)}
      heading={<bdi>{measureTitle(measure, words)}</bdi>}
      above={
        <>
          <Link to="/methods">{say("methods.all")}</Link> · {say(`stage.${measure.stage}`)}
        </>
      }
      below={<Declared measure={measure} />}
    >
      <Section title={say("methods.values")} note={say("methods.basisMeans")}>
        <Sentence {...asked} subjects={measure.subjects} />
        {!asked.hasOwn && (
          <p>
            <Link to="/settings">{say("methods.choosePeers")}</Link>
          </p>
        )}
        <MeasureValues key={measure.id + asked.filters.level} answer={answer} />
      </Section>
      {overTime}
    </Page>
  );
}

function Declared({ measure }: { measure: MeasureAnswer["measure"] }) {
  const words = useWords();
  const { say, sayOr } = words;
  const { source } = measure;
  return (
    <dl className="pairs stacked">
      <Pair what={say("methods.unit")}>
        <bdi>{measureUnit(measure, words)}</bdi>
      </Pair>
      <Pair what={say("methods.formula")}>
        <AsWritten text={measure.formula} language={words.locale.language} />
      </Pair>
      <Pair what={say("methods.caution")}>
        <AsWritten text={measure.caution} language={words.locale.language} />
      </Pair>
      <Pair what={say("methods.source")}>
        <Source of={{ ...source, date: null, seen: null }} />
      </Pair>
      {measure.needs.length > 0 && (
        <Pair what={say("methods.needs")}>
          {measure.needs.map((need) => sayOr(`needs.${need}`, need)).join(words.locale.semicolon)}
        </Pair>
      )}
      <Pair what={say("methods.madeFor")}>
        {measure.subjects.map((kind) => say(`subjects.${kind}`)).join(words.locale.semicolon)}
      </Pair>
      <Pair what={say("methods.compared")}>
        {say(measure.onePlatform ? "methods.onePlatform" : "methods.anyPlatform")}
      </Pair>
    </dl>
  );
}

/** What is asked, as a sentence whose words can be changed. */
function Sentence({
  filters,
  hasOwn,
  states,
  platforms,
  onFilter,
  subjects,
}: Omit<MethodProps, "answer" | "overTime"> & Pick<MeasureAnswer["measure"], "subjects">) {
  const words = useWords();
  const { say } = words;
  const own = hasOwn ? [{ id: "own", text: say("methods.ownAndPeers") }] : [];
  return (
    <div className="sentence">
      <Phrase
        text={say("methods.sentence")}
        parts={{
          who: (
            <Pick
              label={say("methods.whose")}
              value={filters.who ?? "all"}
              options={[...own, { id: "all", text: say("methods.everyState") }, ...states]}
              onPick={(who) => onFilter({ who })}
            />
          ),
          level: (
            <Pick
              label={say("methods.level")}
              value={filters.level ?? "state"}
              options={levels
                .filter((level) => subjects.includes(level) || level === filters.level)
                .map((id) => ({ id, text: say(`methods.levels.${id}`) }))}
              onPick={(level) => onFilter({ level })}
            />
          ),
          platform: (
            <PlatformPick
              value={filters.platform ?? ""}
              every={say("methods.allPlatforms")}
              platforms={platforms}
              onPick={(platform) => onFilter({ platform })}
            />
          ),
          from: <PeriodBound end="from" period={filters} onPeriod={onFilter} />,
          to: <PeriodBound end="to" period={filters} onPeriod={onFilter} />,
        }}
      />
    </div>
  );
}
