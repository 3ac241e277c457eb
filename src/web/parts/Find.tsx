import { useEffect, useState } from "react";
import { Icon } from "./Icon.tsx";

type FindProps = { label: string; value: string; onFind(text: string): void; wide?: boolean; placeholder?: string };

/** A search field that asks 250 ms after the last key, or at once with Enter. */
export function Find({ label, value, onFind, wide = false, placeholder }: FindProps) {
  const [text, setText] = useState(value);
  const [from, setFrom] = useState(value);
  if (from !== value) {
    setFrom(value);
    setText(value);
  }
  useEffect(() => {
    if (text === value) return;
    const wait = setTimeout(() => onFind(text.trim()), 250);
    return () => clearTimeout(wait);
  }, [text, value, onFind]);

  return (
    <search className={wide ? "find wide" : "find"}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onFind(text.trim());
        }}
      >
        <Icon name="search" size={16} />
        <input
          type="search"
          dir="auto"
          aria-label={label}
          placeholder={placeholder ?? label}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
    </search>
  );
}
