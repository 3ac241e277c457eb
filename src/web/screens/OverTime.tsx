import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DayPeriod, MeasureDeclaration } from "../../contract/measures.ts";
import type { Query } from "../client.ts";
import { Loaded } from "../parts/Loaded.tsx";
import { Section } from "../parts/Page.tsx";
import { Phrase } from "../parts/Phrase.tsx";
import { Pick } from "../parts/Pick.tsx";
import { measure as measureQuestion } from "../questions.ts";
import { MeasureOverTime } from "../views/MeasureOverTime.tsx";
import { measureTitle } from "../words/measure-name.ts";
import { useWords } from "../words/use-words.ts";

const steps = ["week", "month", "year"] as const;
type Step = (typeof steps)[number];

/** A quarter by weeks, three years by months, more by years. */
const stepFor = (days: number): Step => (days <= 92 ? "week" : days <= 1_100 ? "month" : "year");

type OverTimeProps = { measures: readonly MeasureDeclaration[]; query: Query; period: DayPeriod };

/** One measure of the same subjects over the steps of the period; which one and how long the steps are can be changed. */
export function OverTime({ measures, query, period }: OverTimeProps) {
  const words = useWords();
  const { say } = words;
  const [picked, pick] = useState<string | null>(null);
  const [step, setStep] = useState<Step | null>(null);
  const shown = measures.find(({ id }) => id === picked) ?? measures[0];
  const by = step ?? stepFor(period.days);
  // The same days as the values above, also where the question left its ends open.
  const days = { from: period.from, to: period.to };
  const answer = useQuery({
    ...measureQuestion(shown?.id ?? "", { ...query, ...days, by }),
    enabled: shown !== undefined,
  });
  if (!shown) return null;
  return (
    <Section title={say("overTime.title")}>
      <div className="sentence">
        <Phrase
          text={say("overTime.sentence")}
          parts={{
            measure: (
              <Pick
                label={say("methods.measure")}
                value={shown.id}
                options={measures.map((one) => ({ id: one.id, text: measureTitle(one, words) }))}
                onPick={pick}
              />
            ),
            step: (
              <Pick
                label={say("overTime.step")}
                value={by}
                options={steps.map((id) => ({ id, text: say(`overTime.steps.${id}`) }))}
                onPick={(id) => setStep(steps.find((one) => one === id) ?? null)}
              />
            ),
          }}
        />
      </div>
      <Loaded of={answer}>{(found) => <MeasureOverTime key={found.measure.id} answer={found} />}</Loaded>
    </Section>
  );
}
