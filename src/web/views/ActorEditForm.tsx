import { useState } from "react";
import type { ActorEdit, ActorProfile } from "../../contract/actors.ts";
import type { ActorKind } from "../../domain/actor.ts";
import { formValues, lined } from "../form-values.ts";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { Saved } from "../parts/Saved.tsx";
import { TermFields } from "../parts/TermFields.tsx";
import type { Act } from "../use-act.ts";
import { useWords } from "../words/use-words.ts";
import { KindField, kindsByHand, OfficeFields } from "./ActorKindFields.tsx";
import { EvidenceFields, evidenceIn } from "./EvidenceFields.tsx";

/** Changes go into the history with their reason; only what was changed is sent. */
export function ActorEditForm({ profile, save }: { profile: ActorProfile; save: Act<ActorEdit> }) {
  const { say } = useWords();
  const [kind, setKind] = useState<ActorKind>(profile.kind);
  const [institution, setInstitution] = useState<string | null>(null);
  const turned = kind !== profile.kind;
  if (save.done) return <Saved />;
  const submit = (form: HTMLFormElement) => {
    const value = formValues(form);
    const edit: ActorEdit = {};
    const name = value("name");
    if (name && name !== profile.name) edit.name = name;
    for (const field of ["since", "until"] as const) if (value(field) !== profile[field]) edit[field] = value(field);
    if (turned) edit.kind = kind;
    const title = value("office");
    if (turned && kind === "person" && institution && title)
      edit.office = { institution, title, since: value("since") };
    if (kind === "mission") {
      if (turned && value("host")) edit.hostState = value("host");
      if (value("city") !== profile.city) edit.city = value("city");
      if (value("missionClass") !== profile.missionClass) edit.missionClass = value("missionClass");
      const inForce = { yes: true, no: false }[value("inForce") ?? ""] ?? null;
      if (inForce !== profile.inForce) edit.inForce = inForce;
    }
    if (kind === "outlet")
      for (const field of ["owner", "sponsor"] as const)
        if (value(field) !== profile[field]) edit[field] = value(field);
    const sites = lined(value("sites"));
    if (sites.join("\n") !== profile.sites.join("\n")) edit.sites = sites;
    const evidence = evidenceIn(value);
    if (evidence) edit.evidence = evidence;
    const reason = value("reason");
    if (reason) edit.reason = reason;
    save.run(edit);
  };
  return (
    <Form act={save} go={say("forms.save")} onSend={submit}>
      <Field label={say("actors.name")} name="name" defaultValue={profile.name} required />
      {kindsByHand.includes(profile.kind) && <KindField kind={kind} onKind={setKind} />}
      {turned && kind === "person" && profile.offices.length === 0 && <OfficeFields onInstitution={setInstitution} />}
      {kind === "mission" && (
        <div className="form-row">
          {turned && <Field label={say("forms.host")} name="host" required defaultValue={profile.hostState} />}
          <Field label={say("forms.city")} name="city" defaultValue={profile.city} />
          <Field label={say("forms.missionClass")} name="missionClass" defaultValue={profile.missionClass} />
          <label className="field">
            <span>{say("actor.inForce")}</span>
            <select name="inForce" defaultValue={profile.inForce === null ? "" : profile.inForce ? "yes" : "no"}>
              <option value="">{say("values.notKnown")}</option>
              <option value="yes">{say("actor.isInForce")}</option>
              <option value="no">{say("actors.closed")}</option>
            </select>
          </label>
        </div>
      )}
      {kind === "outlet" && (
        <div className="form-row">
          <Field label={say("actors.owner")} name="owner" defaultValue={profile.owner} />
          <Field label={say("actors.sponsor")} name="sponsor" defaultValue={profile.sponsor} />
        </div>
      )}
      <TermFields since={profile.since} until={profile.until} />
      <label className="field">
        <span>{say("forms.sites")}</span>
        <textarea name="sites" rows={2} dir="ltr" defaultValue={profile.sites.join("\n")} />
      </label>
      <EvidenceFields required={turned && kind === "person" && profile.offices.length === 0} />
      <Field label={say("forms.reason")} name="reason" required hint={say("forms.reasonHint")} />
    </Form>
  );
}
