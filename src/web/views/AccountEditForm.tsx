import type { AccountEdit, AccountProfile } from "../../contract/accounts.ts";
import { formValues, listed } from "../form-values.ts";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { Saved } from "../parts/Saved.tsx";
import { TermFields } from "../parts/TermFields.tsx";
import type { Act } from "../use-act.ts";
import { useWords } from "../words/use-words.ts";
import { EvidenceFields, evidenceIn } from "./EvidenceFields.tsx";

export function AccountEditForm({ profile, save }: { profile: AccountProfile; save: Act<AccountEdit> }) {
  const { say } = useWords();
  if (save.done) return <Saved />;
  const submit = (form: HTMLFormElement) => {
    const value = formValues(form);
    const edit: AccountEdit = {};
    const handle = value("handle");
    if (handle && handle !== profile.handle) edit.handle = handle;
    for (const field of ["url", "since", "until", "status"] as const)
      if (value(field) !== profile[field]) edit[field] = value(field);
    const languages = listed(value("languages"));
    if (languages.join() !== profile.languages.join()) edit.languages = languages;
    const former = listed(value("formerHandles"));
    if (former.join() !== profile.formerHandles.join()) edit.formerHandles = former;
    const evidence = evidenceIn(value);
    if (evidence) edit.evidence = evidence;
    const reason = value("reason");
    if (reason) edit.reason = reason;
    save.run(edit);
  };
  return (
    <Form act={save} go={say("forms.save")} onSend={submit}>
      <div className="form-row">
        <Field label={say("accounts.handle")} name="handle" required defaultValue={profile.handle} />
        <Field label={say("accounts.former")} name="formerHandles" defaultValue={profile.formerHandles.join(", ")} />
      </div>
      <Field label={say("forms.address")} name="url" type="url" defaultValue={profile.url} />
      <div className="form-row">
        <Field
          label={say("accounts.languages")}
          name="languages"
          defaultValue={profile.languages.join(", ")}
          placeholder="uz, ru, en"
        />
        <Field label={say("accounts.status")} name="status" defaultValue={profile.status} />
      </div>
      <TermFields since={profile.since} until={profile.until} />
      <EvidenceFields required={false} />
      <Field label={say("forms.reason")} name="reason" required hint={say("forms.reasonHint")} />
    </Form>
  );
}
