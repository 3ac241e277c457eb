import { useState } from "react";
import { wear } from "../theme.ts";
import { useWords } from "../words/use-words.ts";
import { Icon } from "./Icon.tsx";

export function ThemeSwitch() {
  const { say } = useWords();
  const [dark, setDark] = useState(document.documentElement.dataset.theme === "dark");
  const change = () => {
    wear(dark ? "light" : "dark");
    setDark(!dark);
  };
  return (
    <button
      type="button"
      className="quiet"
      onClick={change}
      aria-pressed={dark}
      aria-label={say("frame.dark")}
      title={say("frame.dark")}
    >
      <Icon name={dark ? "moon" : "sun"} />
    </button>
  );
}
