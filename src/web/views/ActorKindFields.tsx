import { type ActorKind, actorKinds } from "../../domain/actor.ts";
import { Field } from "../parts/Field.tsx";
import { HolderSearch } from "../parts/HolderSearch.tsx";
import { useWords } from "../words/use-words.ts";

/** What a hand can make of an actor: states and disputed places come from lists alone. */
export const kindsByHand: readonly ActorKind[] = actorKinds.filter((kind) => kind !== "state" && kind !== "disputed");

type KindFieldProps = { kind: ActorKind; onKind(kind: ActorKind): void; isDisabled?: boolean };

export function KindField({ kind, onKind, isDisabled = false }: KindFieldProps) {
  const { say } = useWords();
  return (
    <label className="field">
      <span>{say("actors.kind")}</span>
      <select value={kind} onChange={(event) => onKind(event.target.value as ActorKind)} disabled={isDisabled}>
        {kindsByHand.map((one) => (
          <option key={one} value={one}>
            {say(`actors.oneKind.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A person enters with an office alone: which, and of whose. */
export function OfficeFields({ onInstitution }: { onInstitution(id: string): void }) {
  const { say } = useWords();
  return (
    <>
      <p className="notice small">{say("forms.officeWhy")}</p>
      <div className="form-row">
        <Field label={say("forms.office")} name="office" required placeholder={say("forms.officeExample")} />
        <HolderSearch
          label={say("forms.institution")}
          hint={say("forms.institutionHint")}
          kind="institution"
          onChoose={(actor) => onInstitution(actor.id)}
        />
      </div>
    </>
  );
}
