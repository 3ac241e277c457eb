import { useState } from "react";
import { LanguageSwitch } from "../parts/LanguageSwitch.tsx";
import { Section } from "../parts/Page.tsx";
import { appearances, type Appearance as Look, rememberedAppearance, wear } from "../theme.ts";
import { useWords } from "../words/use-words.ts";

/** Language and appearance belong to the reader and this browser, not to the workspace. */
export function Appearance() {
  const { say } = useWords();
  const [look, setLook] = useState<Look>(rememberedAppearance());
  return (
    <Section title={say("settings.reading")} note={say("settings.readingMeans")}>
      <div className="form-row narrow">
        <div className="field">
          <span aria-hidden="true">{say("frame.language")}</span>
          <LanguageSwitch />
        </div>
        <fieldset className="choices">
          <legend>{say("settings.appearance")}</legend>
          {appearances.map((one) => (
            <label key={one} className="check">
              <input
                type="radio"
                name="appearance"
                checked={look === one}
                onChange={() => {
                  wear(one);
                  setLook(one);
                }}
              />
              {say(`settings.looks.${one}`)}
            </label>
          ))}
        </fieldset>
      </div>
    </Section>
  );
}
