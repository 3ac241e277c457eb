import { useState } from "react";
import type { CriterionView, IndexAnswer, NewProfile } from "../../contract/index-ranking.ts";
import { Section } from "../parts/Page.tsx";
import { Window } from "../parts/Window.tsx";
import { stages } from "../ranking/reweigh.ts";
import type { Ranking } from "../screens/use-ranking.ts";
import type { StateOption } from "../screens/use-states.ts";
import type { Act } from "../use-act.ts";
import { measureTitle, measureUnit } from "../words/measure-name.ts";
import { useWords } from "../words/use-words.ts";
import { ProfileForm } from "./ProfileForm.tsx";
import { WeightSlider } from "./WeightSlider.tsx";

type WeightsProps = {
  ranking: Ranking;
  answer: IndexAnswer;
  own: string | null;
  states: readonly StateOption[];
  save: Act<NewProfile & { name: string }>;
  remove: Act<string>;
};

/** Five sliders and, under each, the criteria of the stage: what a score is made of, published and movable. */
export function Weights({ ranking, answer, own, states, save, remove }: WeightsProps) {
  const { say } = useWords();
  const [isSaving, setSaving] = useState(false);
  const { base, weights, allZero, isMoved } = ranking;
  const all = stages.reduce((sum, stage) => sum + (weights[stage] ?? 0), 0);
  return (
    <Section
      title={say("weights.title")}
      note={<span className="no-print">{say("weights.lead")}</span>}
      tools={
        <>
          {isMoved && base && (
            <button type="button" className="button" onClick={() => ranking.take(base.name)}>
              {say("weights.reset", { name: base.name })}
            </button>
          )}
          {!allZero && (
            <button type="button" className="button" onClick={() => setSaving(true)}>
              {say("weights.save")}
            </button>
          )}
          {base?.savedAt != null && (
            <button
              type="button"
              className="quiet"
              onClick={() => {
                remove.run(base.name);
                ranking.take("");
              }}
            >
              {say("weights.remove", { name: base.name })}
            </button>
          )}
        </>
      }
    >
      {base?.savedBy && (
        <p className="soft small">
          <bdi>{base.name}</bdi>: {say("weights.by", { savedBy: base.savedBy })}
        </p>
      )}
      {allZero && (
        <div className="mishap" role="alert">
          <p>
            <strong>{say("weights.allZero")}</strong>
          </p>
          <p>{say("weights.allZeroMend")}</p>
        </div>
      )}
      <div className="weights">
        {stages.map((stage) => (
          <div key={stage} className="weight-stage">
            <WeightSlider
              label={say(`stage.${stage}`)}
              value={weights[stage] ?? 0}
              share={all > 0 ? (weights[stage] ?? 0) / all : 0}
              of="weights.share"
              onMove={(weight) => ranking.move(stage, weight)}
            />
            <details>
              <summary>
                {say("weights.criteria")}
                <span className="visually-hidden">: {say(`stage.${stage}`)}</span>
              </summary>
              <Criteria criteria={answer.criteria.filter((one) => one.stage === stage)} ranking={ranking} />
            </details>
          </div>
        ))}
      </div>
      <Window title={say("weights.saveTitle")} isOpen={isSaving} onOpenChange={setSaving}>
        <ProfileForm
          weights={weights}
          criteria={answer.criteria.map(({ id }) => id)}
          own={own}
          states={states}
          save={save}
          onSaved={(name) => {
            setSaving(false);
            save.reset();
            ranking.take(name);
          }}
        />
      </Window>
    </Section>
  );
}

function Criteria({ criteria, ranking: { weights, move } }: { criteria: readonly CriterionView[]; ranking: Ranking }) {
  const words = useWords();
  const { say, locale } = words;
  const all = criteria.reduce((sum, { id, weight }) => sum + (weights[id] ?? weight), 0);
  const scale = ({ scaleOf: { kind, from, to } }: CriterionView) =>
    say(`weights.${kind}`, { from: locale.decimal(from ?? 0, 1), to: locale.decimal(to ?? 0, 1) });
  return (
    <ul className="plain criteria">
      {criteria.map((one) => {
        const weight = weights[one.id] ?? one.weight;
        return (
          <li key={one.id}>
            <WeightSlider
              label={measureTitle({ ...one, id: one.measure }, words)}
              value={weight}
              share={all > 0 ? weight / all : 0}
              of="weights.shareIn"
              onMove={(moved) => move(one.id, moved)}
            />
            <p className="soft small">
              {measureUnit(one, words)}
              {one.perPlatform && `${words.locale.comma}${say("weights.perPlatform")}`}. {scale(one)}.
            </p>
          </li>
        );
      })}
    </ul>
  );
}
