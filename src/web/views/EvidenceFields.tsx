import type { NewEvidence } from "../../contract/accounts.ts";
import { type EvidenceKind, evidenceKinds } from "../../domain/standing.ts";
import { partialDate } from "../form-values.ts";
import { Choice, Field } from "../parts/Field.tsx";
import { useWords } from "../words/use-words.ts";

/** How it is known; nothing enters the register without. */
export function EvidenceFields({ required, kind }: { required: boolean; kind?: EvidenceKind }) {
  const { say } = useWords();
  return (
    <fieldset>
      <legend>{say("forms.evidence")}</legend>
      <p className="soft small measure">{say(required ? "forms.evidenceWhy" : "forms.evidenceMaybe")}</p>
      <div className="form-row">
        <Choice label={say("forms.evidenceKind")} name="evidenceKind" defaultValue={kind ?? "two-way-link"}>
          {evidenceKinds.map((one) => (
            <option key={one} value={one}>
              {say(`evidenceKinds.${one}`)}
            </option>
          ))}
        </Choice>
        <Field label={say("forms.source")} name="evidenceSource" required={required} hint={say("forms.sourceHint")} />
      </div>
      <div className="form-row">
        <Field label={say("forms.address")} name="evidenceUrl" type="url" placeholder="https://" />
        <Field
          label={say("forms.date")}
          name="evidenceDate"
          required={required}
          pattern={partialDate}
          placeholder="2024-03-18"
          hint={say("forms.dateHint")}
        />
      </div>
      <Field label={say("forms.note")} name="evidenceNote" />
    </fieldset>
  );
}

/** null when no source was given. */
export function evidenceIn(value: (name: string) => string | null): NewEvidence | null {
  const source = value("evidenceSource");
  const date = value("evidenceDate");
  if (!source || !date) return null;
  const kind = (value("evidenceKind") ?? "other") as EvidenceKind;
  return { kind, source, date, url: value("evidenceUrl"), note: value("evidenceNote") };
}
