import type { SinceAnswer } from "../../contract/since.ts";
import { HolderSearch } from "../parts/HolderSearch.tsx";
import { type Option, Pick } from "../parts/Pick.tsx";
import type { Act } from "../use-act.ts";
import type { SettingsChange } from "../use-settings.ts";
import { useWords } from "../words/use-words.ts";

type FollowedProps = {
  found: Pick<SinceAnswer, "kept" | "following">;
  states: readonly Option[];
  keep: Act<SettingsChange>;
};

/** Whom one follows, changed in place; until somebody chooses it is the own state and its peers. */
export function Followed({ found, states, keep }: FollowedProps) {
  const { say } = useWords();
  const { kept, following } = found;
  const ids = following.map(({ id }) => id);
  const stop = (id: string) =>
    keep.run(({ follow }) => ({ follow: (follow ?? ids).filter((one) => !isSame(one, id)) }));
  const follow = (id: string) =>
    keep.run(({ follow }) => ({ follow: [...(follow ?? ids).filter((one) => !isSame(one, id)), id] }));
  const free = states.filter(({ id }) => !ids.some((one) => isSame(one, id)));
  return (
    <section className="section no-print" aria-label={say("since.follow")}>
      <div className="field">
        <span>{say("since.follow")}</span>
        <ul className="plain tags">
          {following.map(({ id, name, accounts }) => (
            <li key={id}>
              <span>
                <bdi>{name}</bdi> <span className="soft small">{say("since.accounts", { count: accounts })}</span>
              </span>
              <button type="button" className="quiet" aria-label={say("since.stop", { name })} onClick={() => stop(id)}>
                ×
              </button>
            </li>
          ))}
          <li className="tag-add">
            <Pick
              label={say("since.addState")}
              value=""
              options={[{ id: "", text: say("since.addState") }, ...free]}
              onPick={(code) => code && follow(code)}
            />
          </li>
        </ul>
      </div>
      <details>
        <summary>{say("since.addActor")}</summary>
        <HolderSearch key={ids.join()} label={say("since.addActor")} onChoose={({ id }) => follow(id)} />
      </details>
      <p className="soft small" role="status">
        {say(kept === null ? "since.followDefault" : "since.followMeans")}{" "}
        {kept !== null && (
          <button type="button" className="quiet small" onClick={() => keep.run({ follow: null })}>
            {say("since.followAgain")}
          </button>
        )}
      </p>
    </section>
  );
}

/** A state is kept by its code or by its number in the register. */
const isSame = (one: string, other: string): boolean => one.replace(/^state:/, "") === other.replace(/^state:/, "");
