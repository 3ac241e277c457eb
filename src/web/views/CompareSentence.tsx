import { Chosen } from "../parts/Chosen.tsx";
import { HolderSearch } from "../parts/HolderSearch.tsx";
import { PeriodBound } from "../parts/PeriodBound.tsx";
import { Phrase } from "../parts/Phrase.tsx";
import { type Option, Pick } from "../parts/Pick.tsx";
import { PlatformPick } from "../parts/PlatformPick.tsx";
import { useWords } from "../words/use-words.ts";

export type CompareFilters = {
  who?: string;
  capital?: string;
  platform?: string;
  from?: string;
  to?: string;
  proven?: string;
};

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
  const nameOf = (code: string) => states.find(({ id }) => id === code)?.text ?? names.get(code) ?? code;
  const choose = (codes: readonly string[]) => onFilter({ who: codes.join(","), capital: "" });
  return (
    <>
      {!filters.capital && (
        <>
          <Chosen who={who} states={states} nameOf={nameOf} add={say("settings.addPeer")} onChoose={choose} />
          <details className="no-print">
            <summary>{say("compare.addActor")}</summary>
            <HolderSearch
              key={who.join()}
              label={say("compare.addActor")}
              onChoose={({ id }) => !who.includes(id) && choose([...who, id])}
            />
          </details>
        </>
      )}
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
              <PlatformPick
                value={filters.platform ?? ""}
                every={say("methods.allPlatforms")}
                platforms={platforms}
                onPick={(platform) => onFilter({ platform })}
              />
            ),
            from: <PeriodBound end="from" period={filters} onPeriod={onFilter} />,
            to: <PeriodBound end="to" period={filters} onPeriod={onFilter} />,
            accounts: (
              <Pick
                label={say("overview.accounts")}
                value={filters.proven ?? ""}
                options={[
                  { id: "", text: say("compare.allAccounts") },
                  { id: "yes", text: say("compare.provenAccounts") },
                ]}
                onPick={(proven) => onFilter({ proven })}
              />
            ),
          }}
        />
      </div>
    </>
  );
}
