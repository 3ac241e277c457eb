import { type FormEvent, useId } from "react";
import type { SourcesFile, SourcesImport } from "../../contract/source-list.ts";
import { Mishap } from "../parts/Mishap.tsx";
import type { Act } from "../use-act.ts";
import { useWords } from "../words/use-words.ts";

const rejectsShown = 20;

/** Follows the sources of a list; every row is accounted for. */
export function SourceListForm({ act }: { act: Act<SourcesFile, SourcesImport> }) {
  const { say } = useWords();
  const id = useId();
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get("list");
    if (file instanceof File && file.size > 0) act.run({ file: file.name, text: await file.text() });
  };
  return (
    <form className="form measure" onSubmit={(event) => void send(event)}>
      {act.error != null && <Mishap error={act.error} />}
      <label className="field" htmlFor={id}>
        <span>{say("sources.list")}</span>
        <input id={id} type="file" name="list" required aria-describedby={`${id}-hint`} />
        <span className="hint" id={`${id}-hint`}>
          {say("sources.listHint")}
        </span>
      </label>
      <p className="acts">
        <button type="submit" className="button" disabled={act.pending}>
          {say("sources.listAct")}
        </button>
        <span role="status">{act.answer && <Accounted report={act.answer} />}</span>
      </p>
      {act.answer && act.answer.rejects.length > 0 && (
        <ul className="soft small">
          {act.answer.rejects.slice(0, rejectsShown).map(({ line, address, reason }) => (
            <li key={line}>
              {say("sources.listLine", { line })} <bdi dir="ltr">{address ?? ""}</bdi> <bdi dir="ltr">{reason}</bdi>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}

function Accounted({ report: { read, added, followed, rejected, withoutAccount } }: { report: SourcesImport }) {
  const { say } = useWords();
  return (
    <>
      {say("sources.listed", { read, added, followed, rejected })}
      {withoutAccount > 0 && ` ${say("sources.listNobody", { without: withoutAccount })}`}
    </>
  );
}
