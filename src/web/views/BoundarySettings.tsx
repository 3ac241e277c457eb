import type { Boundary, BoundaryAnswer } from "../../contract/boundary.ts";
import { Field } from "../parts/Field.tsx";
import { Mishap } from "../parts/Mishap.tsx";
import { Section } from "../parts/Page.tsx";
import { AsWritten } from "../parts/Values.tsx";
import type { StateOption } from "../screens/use-states.ts";
import type { Upload } from "../screens/use-upload.ts";
import type { Act } from "../use-act.ts";
import { useWords } from "../words/use-words.ts";

type BoundarySettingsProps = {
  chosen: Boundary | null;
  states: readonly StateOption[];
  file: Upload<BoundaryAnswer>;
  remove: Act<void>;
};

/** A file of borders is taken with its maker’s name and words, or not at all. */
export function BoundarySettings({ chosen, states, file, remove }: BoundarySettingsProps) {
  const { say } = useWords();
  return (
    <div id="map">
      <Section title={say("map.title")} note={say("map.why")}>
        {chosen && <Chosen chosen={chosen} states={states} remove={remove} />}
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            file.send(event.currentTarget);
          }}
        >
          <div className="form-row">
            <label className="field">
              <span>{say("map.file")}</span>
              <input type="file" name="file" accept=".json,.geojson,.topojson,.gz" required />
            </label>
            <Field label={say("map.source")} name="source" hint={say("map.sourceHint")} required />
          </div>
          <div className="form-row">
            <Field label={say("map.disclaimer")} name="disclaimer" hint={say("map.disclaimerHint")} required />
            <Field label={say("map.url")} name="url" type="url" />
          </div>
          {file.error != null && <Mishap error={file.error} />}
          <div className="form-acts">
            <button type="submit" className="button" disabled={file.pending}>
              {say(file.pending ? "map.adding" : "map.add")}
            </button>
          </div>
        </form>
      </Section>
    </div>
  );
}

function Chosen({ chosen, states, remove }: Pick<BoundarySettingsProps, "states" | "remove"> & { chosen: Boundary }) {
  const { say, locale } = useWords();
  const unmatched = chosen.shapes.filter(({ state }) => state === null);
  const name = (code: string) => states.find(({ id }) => id === code)?.text ?? code;
  return (
    <div className="lines">
      <p>
        <bdi>{say("map.chosen", { file: chosen.file, date: locale.date(chosen.addedAt) })}</bdi>
      </p>
      <p className="soft small">
        <AsWritten text={chosen.source} />. <AsWritten text={chosen.disclaimer} />
      </p>
      <p>{say("map.matched", { matched: chosen.shapes.length - unmatched.length, features: chosen.shapes.length })}</p>
      {unmatched.length > 0 && (
        <details>
          <summary>{say("map.unmatched", { count: unmatched.length })}</summary>
          <ul className="plain names">
            {unmatched.map(({ name: called, code }) => (
              <li key={`${called}${code}`}>
                <AsWritten text={called} /> <span className="soft small">{code ?? say("map.noCode")}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {chosen.missing.length > 0 && (
        <details>
          <summary>{say("map.missing", { count: chosen.missing.length })}</summary>
          <ul className="plain names">
            {chosen.missing.map((code) => (
              <li key={code}>
                <bdi>{name(code)}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="form-acts">
        <button type="button" className="button" onClick={() => remove.run()} disabled={remove.pending}>
          {say("map.remove")}
        </button>
      </div>
    </div>
  );
}
