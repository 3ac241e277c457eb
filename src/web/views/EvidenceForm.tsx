import type { AccountEdit } from "../../contract/accounts.ts";
import type { EvidenceKind } from "../../domain/standing.ts";
import { formValues } from "../form-values.ts";
import { Mishap } from "../parts/Mishap.tsx";
import { Saved } from "../parts/Saved.tsx";
import type { Act } from "../use-act.ts";
import { useWords } from "../words/use-words.ts";
import { EvidenceFields, evidenceIn } from "./EvidenceFields.tsx";

/** One more piece of evidence for an account; `kind` is the one it begins with, such as an objection that contests it. */
export function EvidenceForm({ kind, save }: { kind: EvidenceKind; save: Act<AccountEdit> }) {
  const { say } = useWords();
  if (save.done) return <Saved />;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        const evidence = evidenceIn(formValues(event.currentTarget));
        if (evidence) save.run({ evidence });
      }}
    >
      {(kind === "objection" || kind === "resolved") && <p className="measure">{say(`standing.${kind}Means`)}</p>}
      <EvidenceFields required kind={kind} />
      {save.error != null && <Mishap error={save.error} />}
      <div className="form-acts">
        <button type="submit" className="button primary" disabled={save.pending}>
          {say("forms.addToRegister")}
        </button>
      </div>
    </form>
  );
}
