import type { AccountEdit } from "../../contract/accounts.ts";
import type { EvidenceKind } from "../../domain/standing.ts";
import { formValues } from "../form-values.ts";
import { Form } from "../parts/Form.tsx";
import { Saved } from "../parts/Saved.tsx";
import type { Act } from "../use-act.ts";
import { useWords } from "../words/use-words.ts";
import { EvidenceFields, evidenceIn } from "./EvidenceFields.tsx";

/** One more piece of evidence for an account; `kind` is the one it begins with, such as an objection that contests it. */
export function EvidenceForm({ kind, save }: { kind: EvidenceKind; save: Act<AccountEdit> }) {
  const { say } = useWords();
  if (save.done) return <Saved />;
  return (
    <Form
      act={save}
      go={say("forms.addToRegister")}
      onSend={(form) => {
        const evidence = evidenceIn(formValues(form));
        if (evidence) save.run({ evidence });
      }}
    >
      {(kind === "objection" || kind === "resolved") && <p className="measure">{say(`standing.${kind}Means`)}</p>}
      <EvidenceFields required kind={kind} />
    </Form>
  );
}
