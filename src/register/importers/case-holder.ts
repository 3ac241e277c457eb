import { actor, namesAnOffice, slug } from "../../domain/actor.ts";
import { countryActor } from "../countries.ts";
import type { Entry } from "../entries.ts";
import { missionId, missionName } from "../mission-class.ts";
import type { ReadContext } from "../register-format.ts";
import { caseActors } from "../seed/case-actors.ts";
import { ministryEntry } from "../seed-entries.ts";

export type CaseHolder = { id: string; entries: Entry[] };

/** Who a row of the studies names, with what is needed to register it; a reason when nobody may be registered. */
export function caseHolder(
  row: {
    state: string;
    name: string;
    kind: string;
    host: string | null;
    city: string | null;
    sponsor: string | null;
    source: string;
  },
  context: ReadContext,
): CaseHolder | string {
  const { state, name, kind, source } = row;
  const known = knownCaseActor(state, name);
  if (known) return known;
  if (kind === "foreign ministry") {
    const id = context.find(name, state) ?? `${state}/mfa`;
    const ministry = ministryEntry(state);
    const printed = { language: "und", form: "printed", name, source };
    if (ministry.kind !== "actor" || id !== `${state}/mfa`) return { id, entries: [] };
    return { id, entries: [{ ...ministry, names: [...(ministry.names ?? []), printed] }] };
  }
  if (kind === "embassy" && row.host) {
    const place = { sender: state, host: row.host, city: row.city, printedClass: "embassy" };
    const id = missionId(place);
    const record = actor({
      id,
      kind: "mission",
      name: missionName(place),
      state,
      parent: `${state}/mfa`,
      host: row.host,
      city: row.city,
      missionClass: "embassy",
      form: "mission",
      source,
    });
    return { id, entries: [{ kind: "actor", actor: record }] };
  }
  const found = context.find(name, state);
  if (found) return { id: found, entries: [] };
  const parent = countryActor(state);
  if (kind === "outlet") {
    const id = `${state}/outlet/${slug(name)}`;
    return {
      id,
      entries: [
        { kind: "actor", actor: actor({ id, kind: "outlet", name, state, parent, sponsor: row.sponsor, source }) },
      ],
    };
  }
  if (/^(president|prime minister|office|government|presidency|cabinet|ministry|department)\b/i.test(name)) {
    const id = `${state}/${slug(name)}`;
    return {
      id,
      entries: [{ kind: "actor", actor: actor({ id, kind: "institution", name, role: kind, state, parent, source }) }],
    };
  }
  if (!namesAnOffice(kind)) return `“${kind}” is not an office, and the file names no other for ${name}`;
  const id = `${state}/person/${slug(name)}`;
  const office = {
    person: id,
    institution: parent,
    title: kind,
    since: null,
    until: null,
    source,
    url: null,
    date: null,
  };
  return {
    id,
    entries: [
      { kind: "actor", actor: actor({ id, kind: "person", name, state, parent, source }) },
      { kind: "office", office },
    ],
  };
}

/** One of the actors the studies name, as the register's own list of them has it. */
export function knownCaseActor(state: string, name: string): CaseHolder | null {
  const known = caseActors.find((one) => one.state === state && one.name === name);
  if (!known) return null;
  const { kind, office, sponsor = null } = known;
  const id = kind === "institution" ? `${state}/${slug(name)}` : `${state}/${kind}/${slug(name)}`;
  const source = office?.source ?? "studies in cases";
  const role = kind === "institution" ? "head of state" : null;
  const record = actor({ id, kind, name, role, state, parent: countryActor(state), sponsor, source });
  const entries: Entry[] = [{ kind: "actor", actor: record }];
  if (office)
    entries.push({
      kind: "office",
      office: { person: id, since: null, until: null, url: null, date: null, ...office },
    });
  return { id, entries };
}
