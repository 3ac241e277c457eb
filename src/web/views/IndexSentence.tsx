import { memo } from "react";
import { Chosen } from "../parts/Chosen.tsx";
import { DayField } from "../parts/DayField.tsx";
import { PeriodBound } from "../parts/PeriodBound.tsx";
import { Phrase } from "../parts/Phrase.tsx";
import { type Option, Pick } from "../parts/Pick.tsx";
import { PlatformPick } from "../parts/PlatformPick.tsx";
import type { IndexSearch } from "../ranking/index-search.ts";
import type { Ranking } from "../screens/use-ranking.ts";
import { several } from "../search.ts";
import { useWords, type WordsInHand } from "../words/use-words.ts";

type IndexSentenceProps = {
  search: IndexSearch;
  onSearch(change: IndexSearch): void;
  states: readonly Option[];
  platforms: readonly string[];
  ownState: string | null;
  /** Whom an own choice begins with, by code: who is chosen already, or who leads. */
  start: string;
  /** The demonstration has no United Nations. */
  isInvented: boolean;
  ranking: Ranking;
};

/** Subregions of the United Nations (M49), and its regions, under which states are grouped. */
const regions = [
  "Africa",
  "Americas",
  "Asia",
  "Europe",
  "Oceania",
  "Eastern Africa",
  "Middle Africa",
  "Northern Africa",
  "Southern Africa",
  "Western Africa",
  "Caribbean",
  "Central America",
  "Northern America",
  "South America",
  "Central Asia",
  "Eastern Asia",
  "South-eastern Asia",
  "Southern Asia",
  "Western Asia",
  "Eastern Europe",
  "Northern Europe",
  "Southern Europe",
  "Western Europe",
  "Australia and New Zealand",
  "Melanesia",
  "Micronesia",
  "Polynesia",
];

const own = "own";
const inCapital = "capital";

/** Who is ranked, on what, when and by which weights, as a sentence whose words can be changed; a moving slider does not draw it anew. */
export const IndexSentence = memo(
  Sentence,
  (a, b) =>
    a.search === b.search &&
    a.states === b.states &&
    a.ownState === b.ownState &&
    a.start === b.start &&
    a.isInvented === b.isInvented &&
    a.platforms.join() === b.platforms.join() &&
    a.ranking.profiles === b.ranking.profiles &&
    a.ranking.base === b.ranking.base &&
    a.ranking.isMoved === b.ranking.isMoved,
);

function Sentence({ search, onSearch, states, platforms, ownState, start, isInvented, ranking }: IndexSentenceProps) {
  const words = useWords();
  const { say } = words;
  const group = search.capital !== undefined ? inCapital : search.who !== undefined ? own : (search.group ?? "world");
  const pickGroup = (id: string) => {
    const none = { group: "", who: "", capital: "" };
    if (id === own) onSearch({ ...none, who: start });
    else if (id === inCapital) onSearch({ ...none, capital: ownState ?? states[0]?.id ?? "" });
    else onSearch({ ...none, group: id === "world" ? "" : id });
  };
  return (
    <>
      <div className="sentence">
        <Phrase
          text={say("index.sentence")}
          parts={{
            group: (
              <Pick label={say("index.group")} value={group} options={groupsIn(words, isInvented)} onPick={pickGroup} />
            ),
            platform: (
              <PlatformPick
                value={search.platform ?? ""}
                every={say("index.commonPlatforms")}
                platforms={platforms}
                onPick={(platform) => onSearch({ platform })}
              />
            ),
            from: <PeriodBound end="from" period={search} onPeriod={onSearch} />,
            to: <PeriodBound end="to" period={search} onPeriod={onSearch} />,
            accounts: (
              <Pick
                label={say("overview.accounts")}
                value={search.proven ?? ""}
                options={[
                  { id: "", text: say("index.allAccounts") },
                  { id: "yes", text: say("index.provenAccounts") },
                ]}
                onPick={(proven) => onSearch({ proven })}
              />
            ),
            profile: <ProfilePick ranking={ranking} asked={search.profile} />,
            before: <Before search={search} onSearch={onSearch} />,
          }}
        />
      </div>
      {group === own && (
        <Chosen
          who={several(search.who)}
          states={states}
          nameOf={(code) => states.find(({ id }) => id === code)?.text ?? code}
          add={say("index.addState")}
          onChoose={(who) => onSearch({ who: who.join(",") })}
        />
      )}
      {group === inCapital && (
        <div className="sentence">
          {say("index.capitalOf")}{" "}
          <Pick
            label={say("index.capitalOf")}
            value={search.capital ?? ""}
            options={states}
            onPick={(capital) => onSearch({ capital })}
          />
        </div>
      )}
    </>
  );
}

const groupsIn = ({ say, sayOr }: WordsInHand, isInvented: boolean): Option[] => [
  { id: "world", text: say(isInvented ? "index.invented" : "index.world") },
  { id: "peers", text: say("index.peersGroup") },
  { id: "population", text: say("index.population") },
  { id: own, text: say("index.ownChoice") },
  { id: inCapital, text: say("index.capital") },
  ...(isInvented ? [] : regions).map((name) => ({ id: `region:${name}`, text: sayOr(`regions.${name}`, name) })),
];

function ProfilePick({ ranking, asked }: { ranking: Ranking; asked: string | undefined }) {
  const { say } = useWords();
  const name = ranking.base?.name ?? asked ?? "";
  return (
    <Pick
      label={say("index.profile")}
      value={name}
      options={ranking.profiles.map((one) => ({
        id: one.name,
        text: ranking.isMoved && one.name === name ? say("index.changed", { name }) : one.name,
      }))}
      onPick={ranking.take}
    />
  );
}

type BoundProps = {
  name: "beforeFrom" | "beforeTo";
  label: string;
  open: string;
  search: IndexSearch;
  onSearch(change: IndexSearch): void;
};

const Bound = ({ name, label, open, search, onSearch }: BoundProps) => (
  <DayField label={label} open={open} value={search[name]} onChange={(day) => onSearch({ [name]: day })} />
);

/** A second period: both of its ends are needed before it is asked for. */
function Before({ search, onSearch }: BeforeProps) {
  const { say } = useWords();
  const props = { search, onSearch };
  return (
    <span className={search.beforeFrom || search.beforeTo ? undefined : "no-print"}>
      {say("index.withBefore")}{" "}
      <Bound name="beforeFrom" label={say("index.beforeFrom")} open={say("index.noFrom")} {...props} /> –{" "}
      <Bound name="beforeTo" label={say("index.beforeTo")} open={say("index.noTo")} {...props} />
    </span>
  );
}

type BeforeProps = { search: IndexSearch; onSearch(change: IndexSearch): void };
