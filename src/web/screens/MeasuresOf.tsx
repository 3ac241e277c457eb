import { useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { MeasureSubject } from "../../contract/measures.ts";
import { Loaded } from "../parts/Loaded.tsx";
import { halfOpen } from "../period.ts";
import { measure, measures } from "../questions.ts";
import { MeasureSection, type StageId } from "../views/MeasureSection.tsx";
import { useWords } from "../words/use-words.ts";

type MeasuresOfProps = {
  subject: string;
  kind: MeasureSubject["kind"];
  platforms: readonly string[];
  period: { from?: string; to?: string };
};

/** The measures of one state, institution, mission, person or account, a stage at a time. */
export function MeasuresOf({ subject, kind, platforms, period }: MeasuresOfProps) {
  const { locale } = useWords();
  const [stage, setStage] = useState<StageId>("presence");
  const [platform, setPlatform] = useState(platforms.length === 1 ? (platforms[0] ?? "") : "");
  const list = useQuery({ ...measures(locale.language), staleTime: 300_000 });
  const shown = list.data?.rows.filter((one) => one.stage === stage && one.subjects.includes(kind)) ?? [];
  const query = { subject, platform, language: locale.language, ...halfOpen(period) };
  const answers = useQueries({ queries: shown.map(({ id }) => measure(id, query)) });
  return (
    <Loaded of={list}>
      {() => (
        <MeasureSection
          stage={stage}
          onStage={setStage}
          platform={platform}
          platforms={platforms}
          onPlatform={setPlatform}
          answers={answers}
        />
      )}
    </Loaded>
  );
}
