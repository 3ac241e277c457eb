import type { Locale } from "./locale.ts";

/** A share as percent, anything else with as many digits as tell it apart from 0. */
export function printedValue(value: number, unit: string, locale: Pick<Locale, "share" | "decimal">): string {
  if (unit.startsWith("share of")) return value > 0 && value < 0.001 ? `< ${locale.share(0.001)}` : locale.share(value);
  const size = Math.abs(value);
  if (size === 0 || size >= 100) return locale.decimal(value, 0);
  return locale.decimal(value, size >= 1 ? 2 : Math.min(12, 1 - Math.floor(Math.log10(size))));
}
