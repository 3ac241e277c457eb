import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import type { Actor } from "../../contract/actors.ts";
import { actors } from "../questions.ts";
import { useWords } from "../words/use-words.ts";

type HolderSearchProps = { label: string; hint?: string; kind?: Actor["kind"]; onChoose(actor: Actor): void };

/** Finds an actor of the register by name; asks while the reader types. */
export function HolderSearch({ label, hint, kind, onChoose }: HolderSearchProps) {
  const { say, locale } = useWords();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const asked = useDeferredValue(text.trim());
  const isAsking = asked.length > 1 && asked !== chosen;
  const { data } = useQuery({
    ...actors({ q: asked, kind, pageSize: 8, language: locale.language }),
    enabled: isAsking,
  });
  const choose = (actor: Actor) => {
    setText(actor.name);
    setChosen(actor.name);
    onChoose(actor);
  };
  return (
    <div className="field">
      <label className="field">
        <span>{label}</span>
        <input
          dir="auto"
          autoComplete="off"
          value={text}
          required={chosen === null}
          aria-invalid={text !== "" && !isAsking && chosen === null}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(null);
          }}
        />
        {hint && <span className="hint">{hint}</span>}
      </label>
      {isAsking && (
        <ul className="plain" aria-label={say("values.find")}>
          {data?.rows.map((actor) => (
            <li key={actor.id}>
              <button type="button" className="found-row" onClick={() => choose(actor)}>
                <bdi>{actor.name}</bdi>
                <span className="soft small">{say(`actors.oneKind.${actor.kind}`)}</span>
              </button>
            </li>
          ))}
          {data?.rows.length === 0 && <li className="soft small">{say("values.noneFound")}</li>}
        </ul>
      )}
    </div>
  );
}
