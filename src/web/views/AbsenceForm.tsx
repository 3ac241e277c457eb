import type { NewAbsence } from "../../contract/actors.ts";
import { platforms } from "../../domain/platform.ts";
import { formValues, partialDate } from "../form-values.ts";
import { Choice, Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { Saved } from "../parts/Saved.tsx";
import type { Act } from "../use-act.ts";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";

/** Somebody looked and found no account: measures count that as looked for, unlike an account nobody looked for. */
export function AbsenceForm({ save }: { save: Act<NewAbsence> }) {
  const words = useWords();
  const { say } = words;
  if (save.done) return <Saved />;
  return (
    <Form
      act={save}
      go={say("forms.addToRegister")}
      onSend={(form) => {
        const value = formValues(form);
        const [platform, date, source] = [value("platform"), value("date"), value("source")];
        if (platform && date && source) save.run({ platform, date, source, url: value("url"), note: value("note") });
      }}
    >
      <div className="form-row">
        <Choice label={say("overview.platform")} name="platform" defaultValue="x">
          {platforms.map((platform) => (
            <option key={platform} value={platform}>
              {platformTitle(platform, words)}
            </option>
          ))}
        </Choice>
        <Field label={say("forms.date")} name="date" required pattern={partialDate} placeholder="2024-03-18" />
      </div>
      <div className="form-row">
        <Field label={say("forms.source")} name="source" required hint={say("forms.sourceHint")} />
        <Field label={say("forms.address")} name="url" type="url" placeholder="https://" />
      </div>
      <Field label={say("forms.note")} name="note" />
    </Form>
  );
}
