import type { ReactNode } from "react";
import type { Act } from "../use-act.ts";
import { Mishap } from "./Mishap.tsx";

type FormProps = {
  /** Whether it is under way, and why it failed. */
  act: Pick<Act<never>, "pending" | "error">;
  /** What its button says. */
  go: string;
  onSend(form: HTMLFormElement): void;
  /** Stands beside the button. */
  beside?: ReactNode;
  children: ReactNode;
};

/** Fields that are sent together by one button, with what went wrong above it. */
export function Form({ act, go, onSend, beside, children }: FormProps) {
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(event.currentTarget);
      }}
    >
      {children}
      {act.error != null && <Mishap error={act.error} />}
      <div className="form-acts">
        <button type="submit" className="button primary" disabled={act.pending}>
          {go}
        </button>
        {beside}
      </div>
    </form>
  );
}
