import { useId } from "react";
import type { NewGrade } from "../../contract/grades.ts";
import { signifiers } from "../../domain/signifier.ts";
import { formValues } from "../form-values.ts";
import { Choice, Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import type { StateOption } from "../screens/use-states.ts";
import type { Act } from "../use-act.ts";
import { useWords } from "../words/use-words.ts";

/** A grade never stands without the person who gives it and a reason. */
export function GradeForm({ states, add }: { states: readonly StateOption[]; add: Act<NewGrade> }) {
  const { say } = useWords();
  const group = useId();
  return (
    <Form
      act={add}
      go={say("grades.go")}
      beside={add.done && <span role="status">{say("grades.saved")}</span>}
      onSend={(form) => {
        const value = formValues(form);
        add.run({
          state: value("state") ?? "",
          signifier: signifiers.find((one) => one === value("signifier")) ?? "transparency",
          period: value("period") ?? "",
          person: value("person") ?? "",
          grade: Number(value("grade")),
          reason: value("reason") ?? "",
        });
      }}
    >
      <div className="form-row">
        <Choice label={say("index.state")} name="state">
          {states.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </Choice>
        <Choice label={say("grades.signifier")} name="signifier">
          {signifiers.map((one) => (
            <option key={one} value={one}>
              {say(`signifiers.${one}`)}
            </option>
          ))}
        </Choice>
      </div>
      <div className="form-row">
        <Field label={say("grades.period")} name="period" hint={say("grades.periodHint")} required />
        <Field label={say("grades.person")} name="person" required />
      </div>
      <fieldset className="choices">
        <legend>
          {say("grades.grade")} <span className="soft small">{say("grades.gradeHint")}</span>
        </legend>
        {[1, 2, 3, 4, 5].map((grade) => (
          <label key={grade} className="check" htmlFor={`${group}-${grade}`}>
            <input id={`${group}-${grade}`} type="radio" name="grade" value={grade} required />
            <bdi>{grade}</bdi>
          </label>
        ))}
      </fieldset>
      <Field label={say("grades.reason")} name="reason" hint={say("grades.reasonHint")} required />
    </Form>
  );
}
