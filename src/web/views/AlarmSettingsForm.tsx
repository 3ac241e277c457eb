import type { FormEvent } from "react";
import type { AlarmKind, AlarmSettings } from "../../contract/alarms.ts";
import { formValues } from "../form-values.ts";
import { Choice, Field } from "../parts/Field.tsx";
import { Mishap } from "../parts/Mishap.tsx";
import type { Act } from "../use-act.ts";
import { languages } from "../words/languages.ts";
import { useWords } from "../words/use-words.ts";

const kinds: readonly AlarmKind[] = ["renamed", "suspended", "silent", "hour", "language", "mention", "source"];

type AlarmSettingsFormProps = { kept: AlarmSettings; keep: Act<AlarmSettings> };

/** Where alarms go, and which nobody wants to hear of. Passwords are keys of the workspace and never pass through the page. */
export function AlarmSettingsForm({ kept, keep }: AlarmSettingsFormProps) {
  const { say } = useWords();
  const { mail, webhook } = kept;
  return (
    <details>
      <summary>{say("sources.alarmsWhere")}</summary>
      <form className="form measure" onSubmit={(event) => send(event, keep)}>
        {keep.error != null && <Mishap error={keep.error} />}
        <div className="form-row">
          <Field label={say("sources.mailTo")} name="to" type="email" defaultValue={mail?.to ?? null} />
          <Field label={say("sources.mailFrom")} name="from" type="email" defaultValue={mail?.from ?? null} />
        </div>
        <div className="form-row">
          <Field label={say("sources.mailHost")} name="host" defaultValue={mail?.host ?? null} />
          <Field
            label={say("sources.mailPort")}
            name="port"
            type="number"
            min={1}
            max={65_535}
            defaultValue={String(mail?.port ?? 587)}
          />
        </div>
        <div className="form-row">
          <Field
            label={say("sources.mailUser")}
            name="user"
            hint={say("sources.mailUserHint")}
            defaultValue={mail?.user ?? null}
          />
          <Field
            label={say("sources.mailHour")}
            name="hour"
            type="number"
            min={0}
            max={23}
            defaultValue={String(mail?.hour ?? 6)}
          />
        </div>
        <Field
          label={say("sources.webhook")}
          name="webhook"
          type="url"
          hint={say("sources.webhookHint")}
          defaultValue={webhook?.url ?? null}
        />
        <Choice label={say("sources.alarmsLanguage")} name="language" defaultValue={kept.language ?? ""}>
          <option value="">{say("sources.alarmsLanguageOwn")}</option>
          {Object.entries(languages).map(([code, { name }]) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </Choice>
        <fieldset>
          <legend>{say("sources.alarmsHeard")}</legend>
          {kinds.map((kind) => (
            <label key={kind} className="check">
              <input type="checkbox" name={kind} defaultChecked={!kept.muted.includes(kind)} />
              <span>{say(`sources.alarmKinds.${kind}`)}</span>
            </label>
          ))}
        </fieldset>
        <p className="acts">
          <button type="submit" className="button" disabled={keep.pending}>
            {say("sources.alarmsKeep")}
          </button>
          <span role="status">{keep.done && say("sources.alarmsKept")}</span>
        </p>
      </form>
    </details>
  );
}

function send(event: FormEvent<HTMLFormElement>, keep: Act<AlarmSettings>): void {
  event.preventDefault();
  const value = formValues(event.currentTarget);
  const [to, from, host, url] = [value("to"), value("from"), value("host"), value("webhook")];
  const isMailed = to !== null || from !== null || host !== null;
  keep.run({
    language: value("language") as AlarmSettings["language"],
    muted: kinds.filter((kind) => value(kind) === null),
    // What is missing of it, the server names.
    mail: isMailed
      ? {
          ...{ to: to ?? "", from: from ?? "", host: host ?? "", user: value("user") },
          ...{ port: Number(value("port") ?? 587), hour: Number(value("hour") ?? 6) },
        }
      : null,
    webhook: url === null ? null : { url },
  });
}
