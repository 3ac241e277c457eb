import { actor, namesAnOffice, slug } from "../../domain/actor.ts";
import { contentId } from "../../store/state/queries/register-rows.ts";
import { countryActor } from "../countries.ts";
import type { Entry } from "../entries.ts";
import { foreignMinistryOf } from "../foreign-ministry.ts";
import type { ReadContext } from "../register-format.ts";
import { ministryEntry } from "../seed-entries.ts";
import { missionOfRow } from "./table-mission.ts";

export type About = Record<
  "body" | "person" | "kind" | "office" | "host" | "city" | "owner" | "sponsor" | "state" | "date",
  string | null
> & { name: string; source: string };
export type Holder = { id: string; class: string; entries: Entry[] };

const bodies =
  /ministr|department|agency|embassy|consulate|government|office of|committee|council|parliament|senate|presiden|secretariat|commission|authority|bureau|directorate|bank|миним|министерств|департамент|агентств|комитет|правительств|управлени|ведомств|vazirli|qo.?mita|agentli|hokimli|boshqarma|idora|prokuratura|palata/iu;

/** The registered actor of that name, a mission, an institution or an outlet by its word, else a person with an office. */
export function tableHolder(about: About, context: ReadContext): Holder | string {
  const { name, state, source } = about;
  const kind = about.kind?.toLowerCase() ?? "";
  const isPerson =
    about.person !== null ||
    /person|official|head of|minister$|ambassador/.test(kind) ||
    (about.office !== null && !bodies.test(name));
  const found = context.find(name, state);
  if (found && !isPerson) return { id: found, class: "of registered actors", entries: [] };
  const mission = isPerson ? null : missionOfRow(about, context);
  if (mission) return mission;
  const ministry = isPerson ? null : foreignMinistryOf(name, state);
  if (ministry) return { id: `${ministry}/mfa`, class: "institutions", entries: [ministryEntry(ministry)] };
  const home = state ?? "world";
  const base =
    slug(name) ||
    contentId(name)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, "");
  const parent = countryActor(state);
  if (!isPerson && (/outlet|media|newspaper|broadcaster/.test(kind) || about.sponsor)) {
    const id = `${home}/outlet/${base}`;
    const { owner, sponsor } = about;
    return {
      id,
      class: "outlets",
      entries: [{ kind: "actor", actor: actor({ id, kind: "outlet", name, state, parent, owner, sponsor, source }) }],
    };
  }
  if (!isPerson && (bodies.test(name) || /institution|ministry|agency|organi[sz]ation|state body/.test(kind))) {
    const id = `${home}/${base}`;
    return {
      id,
      class: "institutions",
      entries: [
        { kind: "actor", actor: actor({ id, kind: "institution", name, role: about.kind, state, parent, source }) },
      ],
    };
  }
  if (about.office !== null && !namesAnOffice(about.office))
    return `“${about.office}” is not an office, so ${name} stays out of the register`;
  const id = found ?? `${home}/person/${base}`;
  const person: Entry = { kind: "actor", actor: actor({ id, kind: "person", name, state, parent, source }) };
  if (about.office === null) return { id, class: "persons", entries: [person] };
  const body = about.body
    ? tableHolder({ ...about, name: about.body, body: null, person: null, office: null, kind: "institution" }, context)
    : null;
  const institution = body && typeof body !== "string" ? body : { id: parent, entries: [] };
  const office = {
    person: id,
    institution: institution.id,
    title: about.office,
    since: null,
    until: null,
    source,
    url: null,
    date: about.date,
  };
  return { id, class: "persons", entries: [...institution.entries, person, { kind: "office", office }] };
}
