import { lazy, Suspense, useState } from "react";
import type { DemonstrationAddress } from "../../contract/demonstration.ts";
import type { Settings as Stored } from "../../contract/settings.ts";
import { Mishap } from "../parts/Mishap.tsx";
import { Page, Section } from "../parts/Page.tsx";
import type { Option } from "../parts/Pick.tsx";
import { Switch } from "../parts/Switch.tsx";
import type { Act } from "../use-act.ts";
import type { SettingsChange } from "../use-settings.ts";
import { learnLater } from "../words/speak.ts";
import { useWords } from "../words/use-words.ts";
import { Appearance } from "./Appearance.tsx";
import { DemonstrationOffer } from "./DemonstrationOffer.tsx";
import { DisputedSettings } from "./DisputedSettings.tsx";
import { WhoseState } from "./WhoseState.tsx";

const BoundaryOf = lazy(async () => {
  const [screen] = await Promise.all([import("../screens/BoundaryOf.tsx"), learnLater()]);
  return { default: screen.BoundaryOf };
});

type SettingsProps = {
  settings: Stored;
  states: readonly Option[];
  save: Act<SettingsChange>;
  open: Act<void, DemonstrationAddress>;
};

/** Each change is kept at once; what it changes is said beside it. */
export function Settings({ settings, states, save, open }: SettingsProps) {
  const { say } = useWords();
  return (
    <Page title={say("frame.settings")} heading={say("settings.heading")}>
      {save.error != null && <Mishap error={save.error} />}
      <p className="saved soft small" role="status">
        {save.pending ? say("settings.saving") : save.done ? say("settings.saved") : ""}
      </p>
      <Section title={say("settings.whose")} note={say("settings.whoseWhy")}>
        <WhoseState settings={settings} states={states} save={save} />
        <Switch isSelected={settings.provenOnly} onChange={(provenOnly) => save.run({ provenOnly })}>
          {say("settings.provenOnly")}
        </Switch>
        <p className="soft small measure">{say("settings.provenOnlyMeans")}</p>
      </Section>
      <Appearance />
      <DisputedSettings settings={settings} save={save} />
      <Suspense>
        <BoundaryOf />
      </Suspense>
      <Retention key={settings.retentionDays} days={settings.retentionDays} save={save} />
      {!settings.demonstration && <DemonstrationOffer open={open} />}
    </Page>
  );
}

function Retention({ days, save }: { days: number; save: Act<SettingsChange> }) {
  const { say } = useWords();
  const [value, setValue] = useState(String(days));
  const number = Number(value);
  const isRight = Number.isInteger(number) && number >= 1 && number <= 3650;
  return (
    <Section title={say("settings.retention")} note={say("settings.retentionMeans")}>
      <form
        className="form-line"
        onSubmit={(event) => {
          event.preventDefault();
          if (isRight) save.run({ retentionDays: number });
        }}
      >
        <label className="field">
          <span>{say("settings.days")}</span>
          <input
            type="number"
            min={1}
            max={3650}
            value={value}
            aria-invalid={!isRight}
            onChange={(event) => setValue(event.target.value)}
          />
          {!isRight && <span className="wrong">{say("settings.daysRange")}</span>}
        </label>
        <button type="submit" className="button" disabled={!isRight || number === days}>
          {say("settings.keepDays")}
        </button>
      </form>
    </Section>
  );
}
