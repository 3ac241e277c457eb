import { useState } from "react";
import type { NewActor } from "../../contract/actors.ts";
import type { ActorKind } from "../../domain/actor.ts";
import { formValues, lined, partialDate } from "../form-values.ts";
import { Choice, Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import type { Option } from "../parts/Pick.tsx";
import type { Act } from "../use-act.ts";
import { useWords } from "../words/use-words.ts";
import { KindField, OfficeFields } from "./ActorKindFields.tsx";
import { EvidenceFields, evidenceIn } from "./EvidenceFields.tsx";

type ActorFormProps = { states: readonly Option[]; save: Act<NewActor>; person?: { name: string | null } };

/** A new actor. A person enters only with an office and a source: private persons cannot be registered. */
export function ActorForm({ states, save, person }: ActorFormProps) {
  const { say } = useWords();
  const [kind, setKind] = useState<ActorKind>(person ? "person" : "institution");
  const [institution, setInstitution] = useState<string | null>(null);
  const submit = (form: HTMLFormElement) => {
    const value = formValues(form);
    const evidence = evidenceIn(value);
    const name = value("name");
    if (!evidence || !name) return;
    const title = value("office");
    save.run({
      kind,
      name,
      evidence,
      state: value("state"),
      since: value("since"),
      ...(kind === "mission" ? { hostState: value("host"), city: value("city"), missionClass: value("class") } : {}),
      ...(kind === "outlet" ? { owner: value("owner"), sponsor: value("sponsor") } : {}),
      ...(kind === "person" && institution && title
        ? { office: { institution, title, since: value("since") } }
        : { sites: lined(value("sites")) }),
    });
  };
  const stateOptions = [
    <option key="" value="" />,
    ...states.map(({ id, text }) => (
      <option key={id} value={id}>
        {text}
      </option>
    )),
  ];
  return (
    <Form act={save} go={say("forms.addToRegister")} onSend={submit}>
      <div className="form-row">
        <KindField kind={kind} onKind={setKind} isDisabled={person !== undefined} />
        <Field label={say("actors.name")} name="name" required defaultValue={person?.name ?? null} />
      </div>
      <div className="form-row">
        <Choice label={say("forms.speaksFor")} name="state">
          {stateOptions}
        </Choice>
        <Field
          label={say("forms.since")}
          name="since"
          pattern={partialDate}
          placeholder="2024-03"
          hint={say("forms.dateHint")}
        />
      </div>
      {kind === "person" && <OfficeFields onInstitution={setInstitution} />}
      {kind === "mission" && (
        <div className="form-row">
          <Choice label={say("forms.host")} name="host">
            {stateOptions}
          </Choice>
          <Field label={say("forms.city")} name="city" />
          <Field label={say("forms.missionClass")} name="class" placeholder={say("forms.missionExample")} />
        </div>
      )}
      {kind === "outlet" && (
        <div className="form-row">
          <Field label={say("forms.owner")} name="owner" required />
          <Field label={say("forms.sponsor")} name="sponsor" required />
        </div>
      )}
      {kind !== "person" && <Field label={say("forms.site")} name="sites" placeholder="https://mfa.uz" />}
      <EvidenceFields required />
    </Form>
  );
}
