import type { FormEvent } from "react";
import type { LiveSource, NewSource } from "../../contract/collect.ts";
import { Field } from "../parts/Field.tsx";
import { Mishap } from "../parts/Mishap.tsx";
import type { Act } from "../use-act.ts";
import { useWords } from "../words/use-words.ts";

export function SourceForm({ act }: { act: Act<NewSource, LiveSource> }) {
  const { say } = useWords();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => String(form.get(name) ?? "").trim();
    const [holder, evidence] = [said("holder"), said("evidence")];
    act.run({ address: said("address"), ...(holder && { holder }), ...(evidence && { evidence }) });
  };
  return (
    <form className="form measure" onSubmit={send}>
      {act.error != null && <Mishap error={act.error} />}
      <Field label={say("sources.address")} name="address" hint={say("sources.addressHint")} required />
      <Field label={say("sources.holder")} name="holder" />
      <Field label={say("sources.evidence")} name="evidence" />
      <p className="acts">
        <button type="submit" className="button primary" disabled={act.pending}>
          {say("sources.addAct")}
        </button>
        <span role="status">{act.answer && say("sources.added", { source: act.answer.address })}</span>
      </p>
    </form>
  );
}
