import { Link } from "@tanstack/react-router";
import type { Unregistered as Waiting } from "../../contract/imports.ts";
import { useWords } from "../words/use-words.ts";

/** Posts that count for no state because their authors are not in the register, and what to do about it. */
export function Unregistered({ of }: { of: Waiting }) {
  const { say } = useWords();
  if (of.posts === 0) return null;
  return (
    <div className="notice" role="status">
      <p>
        <strong>{of.posts === null ? say("batch.waitsFew") : say("batch.waits", { count: of.posts })}</strong>
      </p>
      <p className="measure">{say("batch.waitsNext")}</p>
      <p className="form-acts no-print">
        <Link to="/imports">{say("batch.waitsLook")}</Link>
        <Link to="/accounts">{say("batch.waitsRegister")}</Link>
      </p>
    </div>
  );
}
