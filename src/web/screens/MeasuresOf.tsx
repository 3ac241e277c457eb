import { useQueries, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { MeasureSubject } from "../../contract/measures.ts";
import { Loaded } from "../parts/Loaded.tsx";
import { halfOpen } from "../period.ts";
import { measure, measures } from "../questions.ts";
import { MeasureSection, type StageId } from "../views/MeasureSection.tsx";
import { useWords } from "../words/use-words.ts";

const OverTime = lazy(() => import("./OverTime.tsx").then((module) => ({ default: module.OverTime })));

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
  // None is chosen for the reader: all posts on one platform are compared without asking, and presence is on all of them.
  const [platform, setPlatform] = useState("");
  const list = useQuery({ ...measures(locale.language), staleTime: 300_000 });
  const shown = list.data?.rows.filter((one) => one.stage === stage && one.subjects.includes(kind)) ?? [];
  const query = { subject, platform, language: locale.language, ...halfOpen(period) };
  const answers = useQueries({ queries: shown.map(({ id }) => measure(id, query)) });
  const found = answers.flatMap(({ data }) => (data ? [data] : []));
  // What changes with the days and is known; a fact of the register would make a flat line.
  const drawn = found.filter(({ measure: { needs }, rows }) => needs.includes("posts") && rows[0]?.value != null);
  const days = drawn[0]?.period;
  return (
    <Loaded of={list}>
      {() => (
        <>
          <MeasureSection
            stage={stage}
            onStage={setStage}
            platform={platform}
            platforms={platforms}
            onPlatform={setPlatform}
            answers={answers}
            isChosen={Boolean(period.from || period.to)}
          />
          {days && (
            <Suspense>
              <OverTime key={stage} measures={drawn.map((one) => one.measure)} query={query} period={days} />
            </Suspense>
          )}
        </>
      )}
    </Loaded>
  );
}
