import { type ReactNode, useId } from "react";

type FieldProps = {
  label: string;
  name: string;
  hint?: string;
  defaultValue?: string | null;
  required?: boolean;
  type?: "text" | "url" | "number" | "email";
  min?: number;
  max?: number;
  pattern?: string;
  placeholder?: string;
  list?: readonly string[];
};

/** A labelled line of a form; the browser itself says what is missing, in its reader's language. */
export function Field({ label, name, hint, defaultValue, list, type = "text", ...rest }: FieldProps) {
  const id = useId();
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type={type}
        name={name}
        dir="auto"
        defaultValue={defaultValue ?? ""}
        aria-describedby={hint ? `${id}-hint` : undefined}
        list={list ? `${id}-list` : undefined}
        {...rest}
      />
      {list && (
        <datalist id={`${id}-list`}>
          {list.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </label>
  );
}

type ChoiceProps = { label: string; name: string; defaultValue?: string; hint?: string; children: ReactNode };

export function Choice({ label, name, defaultValue, hint, children }: ChoiceProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <select name={name} defaultValue={defaultValue}>
        {children}
      </select>
      {hint && <span className="hint">{hint}</span>}
    </label>
  );
}
