import type { Settings as Stored } from "../../contract/settings.ts";
import { type Option, Pick } from "../parts/Pick.tsx";
import type { Act } from "../use-act.ts";
import type { SettingsChange } from "../use-settings.ts";
import { useWords } from "../words/use-words.ts";

type WhoseStateProps = {
  settings: { ownState: Stored["ownState"]; peers: Stored["peers"] };
  states: readonly Option[];
  save: Act<SettingsChange>;
};

/** Whose desk it is, and with whom it compares itself; each choice is kept at once. */
export function WhoseState({ settings, states, save }: WhoseStateProps) {
  const { say } = useWords();
  return (
    <>
      <div className="form-row narrow">
        <div className="field">
          <span>{say("settings.own")}</span>
          <Pick
            label={say("settings.own")}
            value={settings.ownState ?? ""}
            options={[{ id: "", text: say("settings.noState") }, ...states]}
            onPick={(id) => save.run({ ownState: id || null })}
            boxed
          />
        </div>
      </div>
      <Peers settings={settings} states={states} save={save} />
    </>
  );
}

function Peers({ settings, states, save }: WhoseStateProps) {
  const { say } = useWords();
  const name = (code: string) => states.find((state) => state.id === code)?.text ?? code;
  const free = states.filter(({ id }) => !settings.peers.includes(id) && id !== settings.ownState);
  return (
    <div className="field">
      <span>{say("settings.peers")}</span>
      <ul className="plain tags">
        {settings.peers.map((code) => (
          <li key={code}>
            <bdi>{name(code)}</bdi>
            <button
              type="button"
              className="quiet"
              aria-label={say("settings.removePeer", { name: name(code) })}
              onClick={() => save.run(({ peers }) => ({ peers: peers.filter((one) => one !== code) }))}
            >
              ×
            </button>
          </li>
        ))}
        <li className="tag-add">
          <Pick
            label={say("settings.addPeer")}
            value=""
            options={[{ id: "", text: say("settings.addPeer") }, ...free]}
            onPick={(code) =>
              code && save.run(({ peers }) => ({ peers: [...peers.filter((one) => one !== code), code] }))
            }
          />
        </li>
      </ul>
    </div>
  );
}
