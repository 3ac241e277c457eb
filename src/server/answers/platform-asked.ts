import { UsageError } from "../../domain/errors.ts";
import { platformName, platforms } from "../../domain/platform.ts";
import { measureAccounts } from "../../store/state/queries/measure-accounts.ts";
import type { Stores } from "../../stores.ts";

/** A platform by any of its names. One nobody knows would be answered by “not known”, as if nothing had been collected. */
export function platformAsked({ state }: Stores, printed: string): string {
  const name = platformName(printed);
  if (platforms.some((one) => one === name)) return name;
  const registered = new Set(measureAccounts(state.raw, false).map(({ platform }) => platform));
  if (registered.has(name)) return name;
  const known = [...new Set([...platforms, ...registered])].join(", ");
  throw new UsageError(`“${printed}” is no platform that is known here. There are: ${known}.`, {
    failure: { code: "no-platform", values: { name: printed, known } },
  });
}
