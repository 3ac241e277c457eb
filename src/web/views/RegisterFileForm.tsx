import type { RegisterReport } from "../../contract/register-files.ts";
import { partialDate } from "../form-values.ts";
import { Choice, Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { Num } from "../parts/Values.tsx";
import type { RegisterFile } from "../screens/use-register-file.ts";
import { useWords } from "../words/use-words.ts";

/** A list of actors or accounts as a file; persons need their office, here or in the file. */
export function RegisterFileForm({ file }: { file: RegisterFile }) {
  const { say } = useWords();
  if (file.report) return <Report report={file.report} again={file.reset} />;
  return (
    <Form
      act={file}
      go={file.pending ? say("registerFile.reading") : say("registerFile.go")}
      onSend={(form) => {
        const given = new FormData(form);
        const sent = new FormData();
        for (const name of ["as", "office", "institution", "source", "date"]) {
          const value = given.get(name);
          if (typeof value === "string" && value.trim()) sent.set(name, value.trim());
        }
        const chosen = given.get("file");
        if (chosen instanceof File) sent.set("file", chosen, chosen.name);
        file.send(sent);
      }}
    >
      <p className="measure">{say("registerFile.how")}</p>
      <label className="field">
        <span>{say("imports.file")}</span>
        <input type="file" name="file" required />
      </label>
      <Choice label={say("registerFile.as")} name="as" defaultValue="" hint={say("registerFile.asHint")}>
        <option value="">{say("registerFile.recognise")}</option>
        {file.formats.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Choice>
      <fieldset>
        <legend>{say("registerFile.officeForAll")}</legend>
        <p className="soft small measure">{say("registerFile.officeWhy")}</p>
        <div className="form-row">
          <Field label={say("forms.office")} name="office" placeholder={say("forms.officeExample")} />
          <Field label={say("forms.institution")} name="institution" />
        </div>
        <div className="form-row">
          <Field label={say("forms.source")} name="source" />
          <Field label={say("forms.date")} name="date" pattern={partialDate} placeholder="2024-03-18" />
        </div>
      </fieldset>
    </Form>
  );
}

/** read = added + changed + unchanged + skipped + rejected */
function Report({ report, again }: { report: RegisterReport; again(): void }) {
  const { say, sayOr } = useWords();
  const numbers = ["read", "added", "changed", "unchanged", "skipped", "rejected"] as const;
  return (
    <div className="form" role="status">
      <p>
        <bdi>{report.file}</bdi> · <bdi>{report.format}</bdi>
      </p>
      <dl className="counts">
        {numbers.map((name) => (
          <div key={name}>
            <dt>{say(`registerFile.${name}`)}</dt>
            <dd>
              <Num of={report[name]} />
            </dd>
          </div>
        ))}
        {Object.entries(report.classes).map(([name, rows]) => (
          <div key={name}>
            <dt>{sayOr(`registerClasses.${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`, name)}</dt>
            <dd>
              <Num of={rows} />
            </dd>
          </div>
        ))}
      </dl>
      {report.unmatched.length > 0 && (
        <details>
          <summary>{say("registerFile.unmatched", { count: report.unmatched.length })}</summary>
          <ul className="plain lines">
            {report.unmatched.map(({ name, rows }) => (
              <li key={name}>
                <bdi>{name}</bdi> <span className="soft">{say("registerFile.rows", { count: rows })}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {report.rejects.length > 0 && (
        <details>
          <summary>{say("registerFile.rejects", { count: report.rejects.length })}</summary>
          <ul className="plain lines">
            {report.rejects.slice(0, 200).map(({ line, reason, why, name }) => (
              <li key={`${line}${name}${reason}`} dir="auto">
                {line !== null && <span className="soft">{say("rejects.line", { line })}</span>} {name}{" "}
                {why ? sayOr(`rejectReasons.${why.code}`, reason, why.values) : reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      {report.notes.map((note, at) => {
        const known = report.noted[at];
        return (
          <p key={note} className="soft small" dir="auto">
            {known ? sayOr(`registerNotes.${known.code}`, note, known.values) : note}
          </p>
        );
      })}
      <div className="form-acts">
        <button type="button" className="button" onClick={again}>
          {say("registerFile.another")}
        </button>
      </div>
    </div>
  );
}
