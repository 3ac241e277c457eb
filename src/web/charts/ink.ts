import { useSyncExternalStore } from "react";

/** The colours of the page as plain values: a chart that is saved as a file has no style sheet. */
export type Ink = { paper: string; ink: string; soft: string; line: string; hatch: string; series: readonly string[] };

/** Redraws when the page changes between light and dark. */
export function useInk(): Ink {
  const theme = useSyncExternalStore(watchTheme, () => document.documentElement.dataset.theme ?? "light");
  return inkOf(theme);
}

const seen = new Map<string, Ink>();

function inkOf(theme: string): Ink {
  const found = seen.get(theme);
  if (found) return found;
  const style = getComputedStyle(document.documentElement);
  const value = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const series = [1, 2, 3, 4, 5, 6].map((place) => value(`series-${place}`));
  const ink = {
    paper: value("paper"),
    ink: value("ink"),
    soft: value("ink-soft"),
    line: value("line"),
    hatch: value("hatch"),
    series,
  };
  seen.set(theme, ink);
  return ink;
}

function watchTheme(changed: () => void): () => void {
  const watch = new MutationObserver(changed);
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => watch.disconnect();
}
