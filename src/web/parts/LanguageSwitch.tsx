import { useNavigate } from "@tanstack/react-router";
import { isLanguage, languages } from "../words/languages.ts";
import { speak } from "../words/speak.ts";
import { useWords } from "../words/use-words.ts";

/** Turns the page to another language and writes it into the address, so that the view can be sent as it is read. */
export function LanguageSwitch() {
  const { say, locale } = useWords();
  const navigate = useNavigate();

  const turnTo = async (code: string) => {
    if (!isLanguage(code)) return;
    localStorage.setItem("attache.language", code);
    await speak(code);
    await navigate({
      to: ".",
      search: (search: Record<string, unknown>) => ({ ...search, lang: code }),
      replace: true,
    });
  };

  return (
    <label className="quiet-select">
      <span className="visually-hidden">{say("frame.language")}</span>
      <select value={locale.language} onChange={(event) => void turnTo(event.target.value)}>
        {Object.entries(languages).map(([code, { name }]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
