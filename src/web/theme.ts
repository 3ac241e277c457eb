export const appearances = ["auto", "light", "dark"] as const;
export type Appearance = (typeof appearances)[number];

const remembered = "attache.appearance";
const system = () => matchMedia("(prefers-color-scheme: dark)");

export function rememberedAppearance(): Appearance {
  const stored = localStorage.getItem(remembered);
  return appearances.find((one) => one === stored) ?? "auto";
}

/** Light and dark are two designs; “auto” follows the system, also when it changes at dusk. */
export function wear(appearance: Appearance): void {
  localStorage.setItem(remembered, appearance);
  const dark = appearance === "dark" || (appearance === "auto" && system().matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

export function followSystem(): void {
  system().addEventListener("change", () => wear(rememberedAppearance()));
}
