import { partialDate } from "../form-values.ts";
import { useWords } from "../words/use-words.ts";
import { Field } from "./Field.tsx";

/** From when to when something held, as far as it is known: a year, a month or a day. */
export function TermFields({ since, until }: { since: string | null; until: string | null }) {
  const { say } = useWords();
  const date = { pattern: partialDate, placeholder: "2024-03" };
  return (
    <div className="form-row">
      <Field label={say("forms.since")} name="since" defaultValue={since} {...date} />
      <Field label={say("forms.until")} name="until" defaultValue={until} {...date} />
    </div>
  );
}
