type Printer = { share(value: number): string; decimal(value: number, digits: number): string };

/** A share as percent, anything else with as many digits as tell it apart from 0. */
export function printedValue(value: number, unit: string, printer: Printer): string {
  if (unit.startsWith("share of"))
    return value > 0 && value < 0.001 ? `< ${printer.share(0.001)}` : printer.share(value);
  const size = Math.abs(value);
  if (size === 0 || size >= 100) return printer.decimal(value, 0);
  return printer.decimal(value, size >= 1 ? 2 : Math.min(12, 1 - Math.floor(Math.log10(size))));
}
