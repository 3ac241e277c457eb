import type { Settings, SettingsEdit } from "../../contract/settings.ts";
import { UsageError } from "../../domain/errors.ts";
import { subjectsOf } from "../../measure/subjects.ts";
import { isDemonstration } from "../../register/demonstration.ts";
import { disputedEntities, referenceList, setDisputedEntities } from "../../register/disputed.ts";
import { actorRow } from "../../store/state/queries/register-read.ts";
import { readSetting, writeSetting } from "../../store/state/queries/register-settings.ts";
import type { Stores } from "../../stores.ts";

const languages: Settings["languages"] = [
  { id: "en", name: "English", rightToLeft: false },
  { id: "ru", name: "Русский", rightToLeft: false },
  { id: "uz", name: "Oʻzbekcha", rightToLeft: false },
  { id: "ar", name: "العربية", rightToLeft: true },
];

const isText = (value: unknown): value is string => typeof value === "string";
const isCount = (value: unknown): value is number => typeof value === "number";
const isFlag = (value: unknown): value is boolean => typeof value === "boolean";
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isLanguage = (value: unknown): value is Settings["language"] => languages.some(({ id }) => id === value);

/** What is stored has been checked when it was sent; what a stranger's hand made of it counts as not chosen. */
export function settingsOf({ state }: Stores): Settings {
  const stored = <T>(key: (typeof plain)[number], is: (value: unknown) => value is T): T | null => {
    const value = readSetting(state.raw, key);
    return is(value) ? value : null;
  };
  const disputed = disputedEntities(state);
  return {
    ownState: stored("ownState", isText),
    peers: stored("peers", isTexts) ?? [],
    referenceList: referenceList(state),
    disputed: disputed.map(({ id, shown, name }) => ({ id, shown, name })),
    retentionDays: stored("retentionDays", isCount) ?? 30,
    language: stored("language", isLanguage) ?? "en",
    provenOnly: stored("provenOnly", isFlag) ?? false,
    follow: stored("follow", isTexts),
    disputedChoices: disputed.map(({ id, names, note }) => ({ id, names, note })),
    languages,
    demonstration: isDemonstration(state),
  };
}

/** An unknown id is an error here, and not a line that is missing tomorrow. */
function checkFollowed({ state }: Stores, follow: readonly string[]): void {
  if (follow.length > 0)
    subjectsOf(state, { subjects: follow, capital: null, scope: "official", provenOnly: false, hidden: [] });
}

const plain = ["ownState", "peers", "retentionDays", "language", "provenOnly", "follow"] as const;

/** What is not sent stays. */
export function changeSettings(workspace: Stores, edit: SettingsEdit): Settings {
  const { state } = workspace;
  for (const code of [edit.ownState, ...(edit.peers ?? [])])
    if (code && actorRow(state.raw, `state:${code}`) === null)
      throw new UsageError(`“${code}” is no state of the register. Use its ISO code, such as KZ.`);
  checkFollowed(workspace, edit.follow ?? []);
  const { referenceList: list, disputed } = edit;
  if (list || disputed)
    setDisputedEntities(state, { ...(list && { referenceList: list }), ...(disputed && { disputed }) });
  state.transact(() => {
    for (const key of plain) if (edit[key] !== undefined) writeSetting(state.raw, key, edit[key]);
  });
  return settingsOf(workspace);
}
