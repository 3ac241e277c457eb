import { InputError } from "../../domain/errors.ts";
import type { Sample } from "../../platforms/format.ts";
import { recogniseSample } from "../../register/recognise-register-file.ts";
import type { RegisterFormat } from "../../register/register-format.ts";
import type { Input } from "./open-input.ts";

/** The register's layout a file of no known format of posts has, if it is one. */
export function registerListIn({ name }: Pick<Input, "name">, sample: Sample): RegisterFormat | null {
  if (sample.container === "table") return recogniseSample({ name, columns: sample.columns, keys: [] });
  const keys = sample.items.slice(0, 5).flatMap((item) => (item && typeof item === "object" ? Object.keys(item) : []));
  return recogniseSample({ name, columns: [], keys: [...new Set(keys)] });
}

/** A list of accounts or of followers holds no posts, so no mapping by hand would help: it goes into the register. */
export function refuseRegisterList(input: Pick<Input, "name" | "path">, sample: Sample): void {
  const format = registerListIn(input, sample);
  if (!format) return;
  throw new InputError(
    { file: input.path, line: 1, code: "register-file" },
    `this is a file for the register, not one of posts (${format.title})`,
    `Bring it in with “attache register import ${input.name}”, or on the page of actors. If it holds posts after all, say how with --as or --mapping`,
  );
}
