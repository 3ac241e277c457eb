import type { AccountEdit, AccountProfile } from "../../contract/accounts.ts";
import { formValues, listed, partialDate } from "../form-values.ts";
import { Field } from "../parts/Field.tsx";
import { Mishap } from "../parts/Mishap.tsx";
import { Saved } from "../parts/Saved.tsx";
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
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
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
      <div className="form-row">
        <Field
          label={say("forms.since")}
          name="since"
          defaultValue={profile.since}
          pattern={partialDate}
          placeholder="2024-03"
        />
        <Field
          label={say("forms.until")}
          name="until"
          defaultValue={profile.until}
          pattern={partialDate}
          placeholder="2024-03"
        />
      </div>
      <EvidenceFields required={false} />
      <Field label={say("forms.reason")} name="reason" required hint={say("forms.reasonHint")} />
      {save.error != null && <Mishap error={save.error} />}
      <div className="form-acts">
        <button type="submit" className="button primary" disabled={save.pending}>
          {say("forms.save")}
        </button>
      </div>
    </form>
  );
}
