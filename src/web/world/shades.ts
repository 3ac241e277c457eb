export type Shade = { fill: string; ink: string };

/** The five colours of the tiles as the page wears them now (viridis; darker is more on paper, brighter is more in the dark). */
export function shadesNow(): readonly Shade[] {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string) => style.getPropertyValue(name).trim();
  return [1, 2, 3, 4, 5].map((of) => ({ fill: value(`--shade-${of}`), ink: value(`--on-shade-${of}`) }));
}
