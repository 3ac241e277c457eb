/** The text of a form's fields; what was left empty is null, because empty means not known. */
export function formValues(form: HTMLFormElement): (name: string) => string | null {
  const data = new FormData(form);
  return (name) => {
    const value = data.get(name);
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  };
}

/** “ru, uz en” → ru, uz, en */
export const listed = (text: string | null): string[] => text?.split(/[\s,;]+/).filter(Boolean) ?? [];

/** One a line. */
export const lined = (text: string | null): string[] =>
  text
    ?.split("\n")
    .map((line) => line.trim())
    .filter(Boolean) ?? [];

export const partialDate = "\\d{4}(-\\d{2}(-\\d{2})?)?";
