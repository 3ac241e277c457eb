import { DayField } from "../parts/DayField.tsx";
import { HolderSearch } from "../parts/HolderSearch.tsx";
import { Phrase } from "../parts/Phrase.tsx";
import { type Option, Pick } from "../parts/Pick.tsx";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";

export type CompareFilters = { who?: string; capital?: string; platform?: string; from?: string; to?: string };

type CompareSentenceProps = {
  who: readonly string[];
  /** Names of those compared that are no states. */
  names: ReadonlyMap<string, string>;
  filters: CompareFilters;
  states: readonly Option[];
  platforms: readonly string[];
  onFilter(change: CompareFilters): void;
};

/** Who is compared, where and when, as words that can be changed; the address holds them all. */
export function CompareSentence({ who, names, filters, states, platforms, onFilter }: CompareSentenceProps) {
  const words = useWords();
  const { say } = words;
  const choose = (codes: readonly string[]) => onFilter({ who: codes.join(","), capital: "" });
  return (
    <>
      {!filters.capital && <Chosen who={who} names={names} states={states} onChoose={choose} />}
      <div className="sentence">
        <Phrase
          text={say("compare.sentence")}
          parts={{
            capital: (
              <Pick
                label={say("compare.capital")}
                value={filters.capital ?? ""}
                options={[{ id: "", text: say("compare.chosenStates") }, ...states]}
                onPick={(capital) => onFilter({ capital })}
              />
            ),
            platform: (
              <Pick
                label={say("overview.platform")}
                value={filters.platform ?? ""}
                options={[
                  { id: "", text: say("methods.allPlatforms") },
                  ...platforms.map((id) => ({ id, text: platformTitle(id, words) })),
                ]}
                onPick={(platform) => onFilter({ platform })}
              />
            ),
            from: (
              <DayField
                label={say("activity.from")}
                open={say("activity.beginning")}
                value={filters.from}
                onChange={(from) => onFilter({ from })}
              />
            ),
            to: (
              <DayField
                label={say("activity.to")}
                open={say("activity.now")}
                value={filters.to}
                onChange={(to) => onFilter({ to })}
              />
            ),
          }}
        />
      </div>
    </>
  );
}

type ChosenProps = Pick<CompareSentenceProps, "who" | "names" | "states"> & {
  onChoose(codes: readonly string[]): void;
};

function Chosen({ who, names, states, onChoose }: ChosenProps) {
  const { say } = useWords();
  const name = (code: string) => states.find(({ id }) => id === code)?.text ?? names.get(code) ?? code;
  return (
    <>
      <ul className="plain tags no-print">
        {who.map((code) => (
          <li key={code}>
            <bdi>{name(code)}</bdi>
            {who.length > 1 && (
              <button
                type="button"
                className="quiet"
                aria-label={say("settings.removePeer", { name: name(code) })}
                onClick={() => onChoose(who.filter((one) => one !== code))}
              >
                ×
              </button>
            )}
          </li>
        ))}
        <li className="tag-add">
          <Pick
            label={say("settings.addPeer")}
            value=""
            options={[{ id: "", text: say("settings.addPeer") }, ...states.filter(({ id }) => !who.includes(id))]}
            onPick={(code) => code && onChoose([...who, code])}
          />
        </li>
      </ul>
      <details className="no-print">
        <summary>{say("compare.addActor")}</summary>
        <HolderSearch
          key={who.join()}
          label={say("compare.addActor")}
          onChoose={({ id }) => !who.includes(id) && onChoose([...who, id])}
        />
      </details>
    </>
  );
}
