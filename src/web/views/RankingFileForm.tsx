import { Button } from "react-aria-components/Button";
import type { RankingReport } from "../../contract/ranking-files.ts";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import type { Upload } from "../screens/use-upload.ts";
import { useWords } from "../words/use-words.ts";

/** A ranking somebody published: its source is asked for, and who in it is not known is told by name. */
export function RankingFileForm({ file }: { file: Upload<RankingReport> }) {
  const { say } = useWords();
  if (file.report) return <Report report={file.report} again={file.reset} />;
  return (
    <Form act={file} go={say("beside.go")} onSend={file.send}>
      <label className="field">
        <span>{say("beside.file")}</span>
        <input type="file" name="file" accept=".csv,.tsv,.txt,.gz" required />
        <span className="hint">{say("beside.fileHint")}</span>
      </label>
      <Field label={say("beside.source")} name="source" required />
      <div className="form-row">
        <Field label={say("beside.nameOf")} name="title" hint={say("beside.titleHint")} />
        <Field label={say("beside.year")} name="year" hint={say("beside.yearHint")} pattern="\d{4}" />
      </div>
      <Field label={say("forms.address")} name="url" type="url" />
    </Form>
  );
}

function Report({ report, again }: { report: RankingReport; again(): void }) {
  const { say, sayOr } = useWords();
  return (
    <div className="form" role="status">
      <p>
        <bdi>{report.rankings.map(({ title, year }) => `${title} ${year ?? ""}`.trim()).join(", ")}</bdi>:{" "}
        {say("beside.read", { ranked: report.ranked, read: report.read })}{" "}
        {report.without > 0 && say("beside.without", { count: report.without })}
      </p>
      {report.unmatched.length > 0 && (
        <div>
          <p>{say("beside.unknown", { count: report.unmatched.length })}</p>
          <ul className="plain lines">
            {report.unmatched.slice(0, 200).map(({ line, why, fault }) => (
              <li key={line}>
                {say("beside.line", { line })}: <bdi>{sayOr(`beside.faults.${fault.code}`, why, fault.values)}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      {report.rejected.length > 0 && (
        <div>
          <p>{say("beside.rejected", { count: report.rejected.length })}</p>
          <ul className="plain lines">
            {report.rejected.slice(0, 200).map(({ line, reason, fault }) => (
              <li key={line}>
                {say("beside.line", { line })}: <bdi>{sayOr(`beside.faults.${fault.code}`, reason, fault.values)}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="form-acts">
        <Button slot="close" className="button primary" autoFocus>
          {say("frame.close")}
        </Button>
        <button type="button" className="button" onClick={again}>
          {say("registerFile.another")}
        </button>
      </div>
    </div>
  );
}
