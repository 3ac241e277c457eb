import { type ActorKind, actor, namesAnOffice, slug } from "../domain/actor.ts";
import { ConflictError, NotFoundError, UsageError } from "../domain/errors.ts";
import type { Evidence, EvidenceKind } from "../domain/standing.ts";
import type { StateDatabase } from "../store/state/database.ts";
import { actorRow } from "../store/state/queries/register-read.ts";
import { contentId } from "../store/state/queries/register-rows.ts";
import { openRegisterWriter, type RegisterWriter } from "../store/state/queries/register-write.ts";
import { kindFields } from "./change-kind.ts";
import { countryActor } from "./countries.ts";
import { refuseAddition } from "./demonstration.ts";
import { checkedDate, checkedEvidence, type GivenEvidence } from "./given-evidence.ts";
import { matchCountry, matchCountryCode } from "./match-country.ts";
import { missionForm, missionId } from "./mission-class.ts";
import { judgeAccount } from "./write-entries.ts";

export type GivenOffice = {
  institution: string;
  title: string;
  since?: string | null | undefined;
  until?: string | null | undefined;
};
type Fields = {
  name?: string | undefined;
  names?: { language: string; name: string }[] | undefined;
  state?: string | null | undefined;
  parent?: string | null | undefined;
  hostState?: string | null | undefined;
  city?: string | null | undefined;
  missionClass?: string | null | undefined;
  inForce?: boolean | null | undefined;
  sites?: string[] | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
  owner?: string | null | undefined;
  sponsor?: string | null | undefined;
};
export type GivenActor = Fields & {
  kind: ActorKind;
  name: string;
  office?: GivenOffice | null | undefined;
  evidence: GivenEvidence;
};
export type ActorChange = Fields & {
  kind?: ActorKind | undefined;
  office?: GivenOffice | undefined;
  evidence?: GivenEvidence | undefined;
  reason?: string | undefined;
};
/** Who does it, and when: goes into the history with every edit. */
export type Hand = { by: string; at: number };

/** Adds an actor; a person only with an office that an institution of the register gives. Returns the new id. */
export function addActor(state: StateDatabase, given: GivenActor, hand: Hand): string {
  refuseAddition(state, "actor");
  const evidence = checkedEvidence(given.evidence, hand.at);
  return state.transact(() => {
    const writer = openRegisterWriter(state.raw, { ...hand, reason: null });
    return writeActor(writer, given, evidence);
  });
}

/** The same inside a transaction the caller holds. */
export function writeActor(writer: RegisterWriter, given: GivenActor, evidence: Evidence): string {
  const code = stateCode(given.state ?? null);
  const host = given.hostState ? hostCode(writer, given.hostState) : null;
  const office = given.kind === "person" ? checkedOffice(writer, given.name, given.office ?? null) : null;
  const id = newId(given, code, host);
  if (writer.actorExists(id))
    throw new ConflictError(`“${given.name}” is in the register already, as ${id}. Edit that one.`);
  if (given.parent && !writer.actorExists(given.parent))
    throw new NotFoundError(`The register has no actor “${given.parent}” to be the parent. Register it first.`);
  const isMission = given.kind === "mission";
  if (isMission && (!code || !host)) throw new UsageError("A mission needs its sending state and its host.");
  writer.putActor(
    actor({
      id,
      kind: given.kind,
      name: given.name.trim(),
      state: code,
      parent:
        given.parent ?? (isMission && code && writer.actorExists(`${code}/mfa`) ? `${code}/mfa` : countryActor(code)),
      host,
      city: given.city ?? null,
      missionClass: given.missionClass ?? null,
      form: isMission ? missionForm(given.missionClass ?? "embassy") : null,
      inForce: given.inForce ?? null,
      inForceOn: given.inForce == null ? null : evidence.date,
      owner: given.owner ?? null,
      sponsor: given.sponsor ?? null,
      since: checkedDate(given.since),
      until: checkedDate(given.until),
      sites: given.sites ?? [],
      source: evidence.source,
    }),
  );
  writer.putName(id, { language: "und", form: "printed", name: given.name.trim(), source: evidence.source });
  for (const { language, name } of given.names ?? [])
    writer.putName(id, { language, form: "short", name, source: evidence.source });
  if (office) putOffice(writer, id, office, evidence);
  writer.putEvidence(id, evidence);
  return id;
}

/** Changes what is given and nothing else; what stood there before goes into the history. */
export function editActor(state: StateDatabase, id: string, change: ActorChange, hand: Hand): void {
  if (change.state !== undefined) refuseAddition(state, "state");
  const evidence = change.evidence ? checkedEvidence(change.evidence, hand.at) : null;
  state.transact(() => {
    const writer = openRegisterWriter(state.raw, { ...hand, reason: change.reason ?? evidence?.source ?? null });
    if (!writer.actorExists(id)) throw new NotFoundError(`The register has no actor “${id}”.`);
    const stored = change.kind === undefined ? null : actorRow(state.raw, id);
    const fields: Record<string, string | number | null> = {};
    const set = (column: string, value: string | number | null | undefined) => {
      if (value !== undefined) fields[column] = value;
    };
    set("name", change.name?.trim() || undefined);
    if (change.state !== undefined) set("state", stateCode(change.state));
    if (change.parent && (change.parent === id || !writer.actorExists(change.parent)))
      throw new NotFoundError(
        `“${change.parent}” cannot be the parent of ${id}: it is not in the register, or it is itself.`,
      );
    set("parent", change.parent);
    if (change.hostState !== undefined) set("host", change.hostState && hostCode(writer, change.hostState));
    set("city", change.city);
    set("mission_class", change.missionClass);
    if (change.missionClass) set("form", missionForm(change.missionClass));
    if (stored) Object.assign(fields, kindFields(stored, change, writer.hasOffice(id)));
    if (change.inForce !== undefined) set("in_force", change.inForce === null ? null : Number(change.inForce));
    if (change.inForce !== undefined) set("in_force_on", evidence?.date ?? null);
    set("owner", change.owner);
    set("sponsor", change.sponsor);
    if (change.since !== undefined) set("since", checkedDate(change.since));
    if (change.until !== undefined) set("until", checkedDate(change.until));
    if (change.sites) set("sites", JSON.stringify(change.sites));
    if (Object.keys(fields).length > 0) set("source", evidence?.source ?? `edited by ${hand.by}`);
    writer.editActor(id, fields);
    for (const { language, name } of [
      ...(change.names ?? []),
      ...(change.name ? [{ language: "und", name: change.name }] : []),
    ])
      writer.putName(id, {
        language,
        form: language === "und" ? "printed" : "short",
        name,
        source: evidence?.source ?? hand.by,
      });
    if (change.office) {
      const source = evidence ?? {
        kind: "other" as EvidenceKind,
        source: `edited by ${hand.by}`,
        url: null,
        date: null,
        note: null,
      };
      putOffice(writer, id, checkedOffice(writer, change.name ?? id, change.office), source);
    }
    if (evidence) writer.putEvidence(id, evidence);
    for (const account of writer.accountsUnder(id)) judgeAccount(writer, account);
  });
}

function checkedOffice(writer: RegisterWriter, name: string, office: GivenOffice | null): GivenOffice {
  if (!office?.title.trim())
    throw new UsageError(
      `“${name}” cannot be registered without an office. Give the office, its institution and a source; private persons stay out of the register.`,
    );
  if (!namesAnOffice(office.title))
    throw new UsageError(
      `“${office.title}” is not an office, so “${name}” stays out of the register. Only holders of an office are registered.`,
    );
  if (!writer.actorExists(office.institution))
    throw new NotFoundError(
      `The register has no institution “${office.institution}”. Register it first, with evidence.`,
    );
  checkedDate(office.since);
  checkedDate(office.until);
  return office;
}

function putOffice(writer: RegisterWriter, person: string, office: GivenOffice, evidence: Evidence): void {
  const { source, url, date } = evidence;
  const { institution, title, since = null, until = null } = office;
  writer.putOffice({ person, institution, title: title.trim(), since, until, source, url, date });
}

function stateCode(given: string | null): string | null {
  if (!given) return null;
  const bare = given.replace(/^(state|entity):/, "");
  if (/^X-[A-Z]{2}$/.test(bare)) return bare;
  const byCode = matchCountryCode(bare);
  const match = byCode.kind === "country" ? byCode : matchCountry(bare);
  if (match.kind === "country") return match.code;
  throw new UsageError(`“${given}” is no state the register knows. Write its ISO code or its name.`);
}

const hostCode = (writer: RegisterWriter, given: string): string =>
  given.startsWith("org:") && writer.actorExists(given) ? given : (stateCode(given) ?? given);

function newId(given: GivenActor, code: string | null, host: string | null): string {
  const name =
    slug(given.name) ||
    contentId(given.name)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, "");
  const home = code ?? "world";
  if (given.kind === "organisation") return `org:${name}`;
  if (given.kind === "state" || given.kind === "disputed")
    throw new UsageError(
      "States and disputed entities come with the register. Which disputed entities appear is a setting.",
    );
  if (given.kind === "mission" && code && host)
    return missionId({ sender: code, host, city: given.city ?? null, printedClass: given.missionClass ?? "embassy" });
  return given.kind === "institution" ? `${home}/${name}` : `${home}/${given.kind}/${name}`;
}
