import { useWords } from "../words/use-words.ts";
import { type Option, Pick } from "./Pick.tsx";

type ChosenProps = {
  who: readonly string[];
  states: readonly Option[];
  nameOf(code: string): string;
  /** What the choice is called that adds a state. */
  add: string;
  onChoose(codes: readonly string[]): void;
};

/** Those a page compares, each with a way to take it out again; the last one stays. */
export function Chosen({ who, states, nameOf, add, onChoose }: ChosenProps) {
  const { say } = useWords();
  return (
    <ul className="plain tags no-print">
      {who.map((code) => (
        <li key={code}>
          <bdi>{nameOf(code)}</bdi>
          {who.length > 1 && (
            <button
              type="button"
              className="quiet"
              aria-label={say("settings.removePeer", { name: nameOf(code) })}
              onClick={() => onChoose(who.filter((one) => one !== code))}
            >
              ×
            </button>
          )}
        </li>
      ))}
      <li className="tag-add">
        <Pick
          label={add}
          value=""
          options={[{ id: "", text: add }, ...states.filter(({ id }) => !who.includes(id))]}
          onPick={(code) => code && onChoose([...who, code])}
        />
      </li>
    </ul>
  );
}
