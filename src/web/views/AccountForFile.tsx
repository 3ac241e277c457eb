import { formValues } from "../form-values.ts";
import { Field } from "../parts/Field.tsx";
import { useWords } from "../words/use-words.ts";

/** A file that does not say who wrote it needs the account given, once for all its rows. */
export function AccountForFile({ value, onAccount }: { value: string | null; onAccount(handle: string): void }) {
  const { say } = useWords();
  return (
    <form
      className="form-line"
      onSubmit={(event) => {
        event.preventDefault();
        const handle = formValues(event.currentTarget)("account");
        if (handle) onAccount(handle.replace(/^@/, ""));
      }}
    >
      <Field
        label={say("imports.whose")}
        name="account"
        required
        defaultValue={value}
        hint={say("imports.whoseHint")}
      />
      <button type="submit" className="button">
        {say("imports.useAccount")}
      </button>
    </form>
  );
}
