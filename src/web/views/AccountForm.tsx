import type { NewAccount } from "../../contract/accounts.ts";
import { platforms } from "../../domain/platform.ts";
import { formValues, listed, partialDate } from "../form-values.ts";
import { Choice, Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { Saved } from "../parts/Saved.tsx";
import type { Act } from "../use-act.ts";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";
import { EvidenceFields, evidenceIn } from "./EvidenceFields.tsx";

type AccountFormProps = {
  holder: string;
  save: Act<NewAccount>;
  given?: { platform: string; handle: string; url: string | null };
  /** Somebody looked and there is none: that is recorded instead. */
  onNone?: () => void;
};

/** An account cannot enter without saying how it is known whose it is. */
export function AccountForm({ holder, save, given, onNone }: AccountFormProps) {
  const words = useWords();
  const { say } = words;
  if (save.done) return <Saved />;
  return (
    <Form
      act={save}
      go={say("forms.addToRegister")}
      beside={
        onNone && (
          <button type="button" className="button" onClick={onNone}>
            {say("absences.add")}
          </button>
        )
      }
      onSend={(form) => {
        const value = formValues(form);
        const evidence = evidenceIn(value);
        const handle = value("handle");
        if (!evidence || !handle) return;
        const languages = listed(value("languages"));
        save.run({
          holder,
          handle,
          evidence,
          languages,
          platform: value("platform") ?? "x",
          url: value("url"),
          since: value("since"),
        });
      }}
    >
      <div className="form-row">
        <Choice label={say("overview.platform")} name="platform" defaultValue={given?.platform ?? "x"}>
          {platforms.map((platform) => (
            <option key={platform} value={platform}>
              {platformTitle(platform, words)}
            </option>
          ))}
        </Choice>
        <Field
          label={say("accounts.handle")}
          name="handle"
          required
          defaultValue={given?.handle ?? null}
          hint={say("forms.handleHint")}
        />
      </div>
      <Field
        label={say("forms.address")}
        name="url"
        type="url"
        placeholder="https://"
        defaultValue={given?.url ?? null}
      />
      <div className="form-row">
        <Field label={say("accounts.languages")} name="languages" placeholder="uz, ru, en" />
        <Field label={say("forms.since")} name="since" pattern={partialDate} placeholder="2024-03" />
      </div>
      <EvidenceFields required />
    </Form>
  );
}
