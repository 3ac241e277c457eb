import type { Failure } from "../../contract/common.ts";
import { useWords } from "../words/use-words.ts";

/** Why work came to nothing, in the language of the page where the reason is a common one; else in the program's words. */
export function Failed({ error, failure }: { error: string | null; failure: Failure | null }) {
  const { sayOr } = useWords();
  if (error === null && failure === null) return null;
  const words = failure && sayOr(`failures.${failure.code}`, "", failure.values);
  return (
    <p className="danger" role="alert" dir="auto">
      {words || error}
    </p>
  );
}
