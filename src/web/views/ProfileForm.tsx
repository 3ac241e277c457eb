import { Button } from "react-aria-components/Button";
import type { NewProfile } from "../../contract/index-ranking.ts";
import { formValues } from "../form-values.ts";
import { Choice, Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { stages } from "../ranking/reweigh.ts";
import type { StateOption } from "../screens/use-states.ts";
import type { Act } from "../use-act.ts";
import { useWords } from "../words/use-words.ts";

type ProfileFormProps = {
  weights: Readonly<Record<string, number>>;
  criteria: readonly string[];
  own: string | null;
  states: readonly StateOption[];
  save: Act<NewProfile & { name: string }>;
  onSaved(name: string): void;
};

/** A name, and who saves it; whose institution saves it is told wherever that state is ranked by it. */
export function ProfileForm({ weights, criteria, own, states, save, onSaved }: ProfileFormProps) {
  const { say } = useWords();
  const saved = save.done ? (save.answer as { name: string } | null) : null;
  if (saved)
    return (
      <div className="form">
        <p role="status">
          <bdi>{saved.name}</bdi>: {say("grades.saved")}
        </p>
        <div className="form-acts">
          <Button className="button primary" autoFocus onPress={() => onSaved(saved.name)}>
            {say("frame.close")}
          </Button>
        </div>
      </div>
    );
  return (
    <Form
      act={save}
      go={say("weights.save")}
      onSend={(form) => {
        const value = formValues(form);
        save.run({
          name: value("name") ?? "",
          savedBy: value("savedBy") ?? "",
          institution: value("institution"),
          stages: Object.fromEntries(stages.map((stage) => [stage, weights[stage] ?? 0])),
          criteria: Object.fromEntries(criteria.map((id) => [id, weights[id] ?? 0])),
        });
      }}
    >
      <Field label={say("weights.name")} name="name" required />
      <Field label={say("weights.savedBy")} name="savedBy" hint={say("weights.savedByHint")} required />
      <Choice
        label={say("weights.institution")}
        name="institution"
        defaultValue={own ?? ""}
        hint={say("weights.institutionWhy")}
      >
        <option value="">{say("weights.nobody")}</option>
        {states.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </Choice>
    </Form>
  );
}
