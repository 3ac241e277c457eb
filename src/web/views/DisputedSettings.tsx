import type { DisputedSetting, Settings as Stored } from "../../contract/settings.ts";
import { disputedName } from "../../domain/disputed-names.ts";
import { Section } from "../parts/Page.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import type { Act } from "../use-act.ts";
import type { SettingsChange } from "../use-settings.ts";
import { useWords } from "../words/use-words.ts";

type Choice = Stored["disputedChoices"][number];

/** Which entities of disputed status appear, under which of the names the reference lists give them. */
export function DisputedSettings({ settings, save }: { settings: Stored; save: Act<SettingsChange> }) {
  const { say, sayOr, locale } = useWords();
  const spelled = (name: string) => disputedName(name, locale.language);
  const set = ({ id, names }: Choice, change: Partial<DisputedSetting>) =>
    save.run(({ disputed }) => {
      const before = disputed.find((one) => one.id === id);
      const now = { id, shown: false, name: names[0]?.name ?? id, ...before, ...change };
      return { disputed: [...disputed.filter((one) => one.id !== id), now] };
    });
  const current = (choice: Choice) => settings.disputed.find(({ id }) => id === choice.id);
  const columns: Column<Choice>[] = [
    {
      id: "name",
      title: say("settings.entity"),
      head: true,
      cell: (choice) => (
        <>
          <bdi>{spelled(current(choice)?.name ?? choice.names[0]?.name ?? choice.id)}</bdi>
          <span className="aside" dir="auto">
            {sayOr(`disputedNotes.${choice.id.replace(/^entity:/, "")}`, choice.note ?? "")}
          </span>
        </>
      ),
    },
    {
      id: "shown",
      title: say("settings.shown"),
      cell: (choice) => (
        <input
          type="checkbox"
          aria-label={say("settings.showOf", { name: spelled(current(choice)?.name ?? choice.id) })}
          checked={current(choice)?.shown ?? false}
          onChange={(event) => set(choice, { shown: event.target.checked })}
        />
      ),
    },
    {
      id: "as",
      title: say("settings.named"),
      cell: (choice) => <NamePick choice={choice} current={current(choice)} onPick={(name) => set(choice, { name })} />,
    },
  ];
  return (
    <Section title={say("settings.disputed")} note={say("settings.disputedMeans")}>
      <fieldset className="choices">
        <legend>{say("settings.list")}</legend>
        {(["UN", "ISO"] as const).map((list) => (
          <label key={list} className="check">
            <input
              type="radio"
              name="reference"
              checked={settings.referenceList === list}
              onChange={() => save.run({ referenceList: list })}
            />
            {say(`settings.lists.${list}`)}
          </label>
        ))}
      </fieldset>
      {settings.disputedChoices.length > 0 && (
        <Table
          caption={say("settings.disputed")}
          columns={columns}
          rows={settings.disputedChoices}
          rowKey={(choice) => choice.id}
        />
      )}
    </Section>
  );
}

type NamePickProps = { choice: Choice; current: DisputedSetting | undefined; onPick(name: string): void };

/** Only who stands under two names on the lists has something to choose. */
function NamePick({ choice: { id, names }, current, onPick }: NamePickProps) {
  const { say, locale } = useWords();
  const spelled = (name: string) => disputedName(name, locale.language);
  const [first] = names;
  if (!first) return null;
  if (names.length === 1)
    return (
      <bdi>
        {first.list}: {spelled(first.name)}
      </bdi>
    );
  return (
    <select
      aria-label={say("settings.nameOf", { name: spelled(current?.name ?? id) })}
      className="input"
      value={current?.name ?? first.name}
      onChange={(event) => onPick(event.target.value)}
    >
      {names.map(({ list, name }) => (
        <option key={`${list}${name}`} value={name}>
          {list}: {spelled(name)}
        </option>
      ))}
    </select>
  );
}
