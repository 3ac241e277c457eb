import { actor } from "../../domain/actor.ts";
import { countryOf } from "../match-country.ts";
import { missionForm, missionId, missionName } from "../mission-class.ts";
import type { ReadContext } from "../register-format.ts";
import type { About, Holder } from "./table-holder.ts";

const english =
  /^(embassy|high commission|consulate(?:[- ]general)?|permanent mission|delegation|apostolic nunciature)\b(?: of (.+?))?(?: (?:in|to) (.+))?$/i;
const others: readonly [RegExp, string][] = [
  [/^генеральное консульство|bosh konsulxona|бош консулхона/iu, "consulate general"],
  [/^консульство|konsulxona|консулхона/iu, "consulate"],
  [/^посольство|elchixona|элчихона|елшілігі|элчилиги/iu, "embassy"],
];

/**
 * The mission a row names. Its host is the column's, or stands in the name, or is the city of one registered mission;
 * where none of these says it the row is refused, and where name and columns differ too.
 */
export function missionOfRow(about: About, context: ReadContext): Holder | string | null {
  const words = english.exec(about.name);
  const printedClass = words?.[1] ?? others.find(([shape]) => shape.test(about.name))?.[1];
  if (!printedClass) return null;
  const [, , of, to] = words ?? [];
  const named = countryOf(of);
  const stood = countryOf(about.host, to);
  // A list of one state's missions often puts the host into the column “country”.
  const turned = named !== null && about.state !== null && named !== about.state;
  if (turned && stood !== null && stood !== about.state)
    return `“${about.name}” is of ${named}, and the row gives it to ${about.state}`;
  const sender = turned ? named : (about.state ?? named);
  if (!sender) return `“${about.name}” names no sending state: fill in the column country`;
  const city = about.city ?? (to && !countryOf(to) ? to : null);
  const host = turned ? about.state : stood;
  if (!host) {
    const known = city ? context.missionIn(sender, city, missionForm(printedClass)) : null;
    if (known) return { id: known, class: "of registered actors", entries: [] };
    return `where “${about.name}” stands is not known: fill in the column host`;
  }
  const place = { sender, host, city, printedClass: printedClass.toLowerCase() };
  const record = actor({
    id: missionId(place),
    kind: "mission",
    name: missionName(place),
    state: sender,
    parent: `${sender}/mfa`,
    host,
    city,
    missionClass: place.printedClass,
    form: missionForm(printedClass),
    source: about.source,
  });
  const printed = { language: "und", form: "printed", name: about.name, source: about.source };
  return { id: record.id, class: "missions", entries: [{ kind: "actor", actor: record, names: [printed] }] };
}
