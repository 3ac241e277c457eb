import type { Fact, FactChoice, FactValue } from "../../contract/facts.ts";
import { type FactSeries, foldFacts } from "../fact-series.ts";
import { Mishap } from "../parts/Mishap.tsx";
import { Section } from "../parts/Page.tsx";
import { Source } from "../parts/Source.tsx";
import { AsWritten, Dated, NotKnown } from "../parts/Values.tsx";
import type { Act } from "../use-act.ts";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";

/** A fact has as many values as it has sources; the reader chooses which one feeds a measure. */
export function FactList({ facts, choose }: { facts: readonly Fact[]; choose: Act<FactChoice> }) {
  const { say } = useWords();
  const { single, series } = foldFacts(facts);
  return (
    <Section title={say("facts.title")} note={say("facts.note")}>
      {choose.error != null && <Mishap error={choose.error} />}
      <div className="facts">
        {single.map((fact) => (
          <FactBox key={fact.id} fact={fact} choose={choose} />
        ))}
      </div>
      {series.map((one) => (
        <Series key={one.key} series={one} choose={choose} />
      ))}
    </Section>
  );
}

/** A figure over time: its newest value in a line, the others when it is opened. */
function Series({ series: { facts }, choose }: { series: FactSeries; choose: Act<FactChoice> }) {
  const { say } = useWords();
  const [newest, ...earlier] = facts;
  const [value] = newest.values;
  return (
    <details className="fact-series">
      <summary>
        <FactName of={newest} />: {value ? <Figure of={value} /> : <NotKnown />}
        <span className="soft">
          {" · "}
          {newest.period && <Dated on={newest.period} />}
          {" · "}
          {say("facts.earlier", { count: earlier.length })}
        </span>
      </summary>
      <div className="facts">
        {facts.map((fact) => (
          <FactBox key={fact.id} fact={fact} choose={choose} />
        ))}
      </div>
    </details>
  );
}

function FactBox({ fact, choose }: { fact: Fact; choose: Act<FactChoice> }) {
  const { say, locale } = useWords();
  const isChoice = fact.values.length > 1;
  return (
    <fieldset className="fact">
      <legend>
        <FactName of={fact} />
        {fact.period && (
          <>
            {locale.comma}
            <Dated on={fact.period} />
          </>
        )}
      </legend>
      {fact.values.map((value) =>
        isChoice ? (
          <label key={value.id} className="fact-value">
            <input
              type="radio"
              name={fact.id}
              checked={value.chosen}
              disabled={choose.pending}
              onChange={() => choose.run({ fact: fact.id, value: value.id })}
            />
            <ValueAndSource value={value} />
          </label>
        ) : (
          <ValueAndSource key={value.id} value={value} />
        ),
      )}
      {isChoice && fact.chosenBy === "nobody" && <p className="small danger">{say("facts.nobody")}</p>}
      {fact.chosenBy === "user" && (
        <button type="button" className="quiet small" onClick={() => choose.run({ fact: fact.id, value: null })}>
          {say("facts.giveBack")}
        </button>
      )}
    </fieldset>
  );
}

/** What was counted, and on which network or in which edition of an outlet: without these two ranks of networks read alike. */
function FactName({ of: { measure, title, platform, edition } }: { of: Fact }) {
  const { sayOr, locale } = useWords();
  const name = sayOr(`indicators.${measure}`, "");
  if (!name) return <AsWritten text={title} />;
  const place = [platform && platformTitle(platform, { sayOr }), edition].filter((part) => part !== null);
  return (
    <>
      {name}
      {place.length > 0 && (
        <>
          {" ("}
          <bdi>{place.join(locale.comma)}</bdi>)
        </>
      )}
    </>
  );
}

/** The figure, who says so, of when and when, and the words it came from. */
function ValueAndSource({ value }: { value: FactValue }) {
  const { say, sayOr } = useWords();
  const { qualifier } = value;
  const isRemark = qualifier && !totalIn(qualifier) && !sayOr(`qualifiers.${keyOf(qualifier)}`, "");
  return (
    <span>
      <strong>
        <Figure of={value} />
      </strong>
      <span className="aside">
        <Source of={value.source} />
        {value.figureBy && (
          <>
            {" · "}
            {say("facts.after")} <bdi>{value.figureBy}</bdi>
          </>
        )}
        {value.eventDate && (
          <>
            {" · "}
            {say("facts.event")} <Dated on={value.eventDate} />
          </>
        )}
        {value.reportDate && (
          <>
            {" · "}
            {say("facts.reported")} <Dated on={value.reportDate} />
          </>
        )}
      </span>
      {value.quote && (
        <q className="aside">
          <bdi>{value.quote}</bdi>
        </q>
      )}
      {isRemark && (
        <span className="aside">
          <AsWritten text={value.qualifier} />
        </span>
      )}
      {value.note && (
        <span className="aside" dir="auto">
          {value.note}
        </span>
      )}
    </span>
  );
}

/** As printed: “more than 4,000,000 people”, “55.8 %”, “44 rank (out of 209)”. */
function Figure({ of }: { of: FactValue }) {
  const { locale, say, sayOr } = useWords();
  if (of.value === null && of.text === null) return <NotKnown />;
  const before = of.qualifier && sayOr(`qualifiers.${keyOf(of.qualifier)}`, "");
  const total = totalIn(of.qualifier);
  const number = of.value === null ? null : <bdi className="number">{locale.decimal(of.value, 3)}</bdi>;
  return (
    <>
      {before && `${before} `}
      {number ?? <AsWritten text={of.text} />}
      {number && of.valueMax !== null && <bdi className="number">–{locale.decimal(of.valueMax, 3)}</bdi>}
      {number &&
        of.unit &&
        ` ${of.unit === "percent" || of.unit === "%" ? "%" : sayOr(`figureUnits.${keyOf(of.unit)}`, of.unit)}`}
      {total && ` (${say("facts.outOf", { total: Number(total) })})`}
    </>
  );
}

/** “out of 209”: before the figure it would read as a part of it. */
const totalIn = (qualifier: string | null): string | undefined => /^out of (\d+)$/.exec(qualifier ?? "")?.[1];

/** What a source prints, as the name of a word. */
const keyOf = (printed: string): string => printed.replace(/[^A-Za-z0-9]+/g, "-");
