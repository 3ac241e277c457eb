import { useState } from "react";
import { isBound } from "../period.ts";
import { useWords } from "../words/use-words.ts";

type DayFieldProps = { label: string; open: string; value: string | undefined; onChange(day: string): void };

/** A bound of a period as a word of a sentence: 2024, 2024-03 or 2024-03-18; empty means no bound. */
export function DayField({ label, open, value = "", onChange }: DayFieldProps) {
  const { say } = useWords();
  const [text, setText] = useState(value);
  const [from, setFrom] = useState(value);
  if (from !== value) {
    setFrom(value);
    setText(value);
  }
  const isRight = text.trim() === "" || isBound(text.trim());
  const give = () => {
    if (isRight && text.trim() !== value) onChange(text.trim());
  };
  return (
    <input
      className="day"
      aria-label={label}
      aria-invalid={!isRight}
      title={say("forms.dateHint")}
      placeholder={open}
      inputMode="numeric"
      dir={text ? "ltr" : undefined}
      size={Math.max(open.length, 10)}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={give}
      onKeyDown={(event) => event.key === "Enter" && give()}
    />
  );
}
