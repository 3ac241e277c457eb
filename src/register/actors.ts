import { NotFoundError } from "../domain/errors.ts";
import type { StateDatabase } from "../store/state/database.ts";
import { observationsAbout } from "../store/state/queries/register-facts.ts";
import {
  type ActorFilter,
  type ActorRow,
  actorRow,
  evidenceAbout,
  findAccounts,
  findActors,
  historyAbout,
  idsOf,
  missionCounts,
  namesOf,
  officesAbout,
  sourceByKey,
} from "../store/state/queries/register-read.ts";
import { disputedEntities } from "./disputed.ts";
import { listFacts } from "./facts.ts";
import { missionsShare } from "./missions.ts";
import { accountView, actorView, changeView, evidenceView, officeView, sourceRef } from "./views.ts";

export type ActorsQuestion = Omit<ActorFilter, "limit" | "offset" | "hidden"> & { page?: number; pageSize?: number };

/** A page of actors; disputed entities appear as the workspace's setting says, and under the name it gives. */
export function listActors(state: StateDatabase, { page = 1, pageSize = 50, ...filter }: ActorsQuestion) {
  const entities = disputedEntities(state, filter.language);
  const hidden = entities.filter((one) => !one.shown).map((one) => one.id);
  const { rows, total } = findActors(state.raw, { ...filter, hidden, limit: pageSize, offset: (page - 1) * pageSize });
  return { rows: rows.map((row) => named(row, entities)), total, page, pageSize };
}

/** An actor with all the register knows of it. */
export function getActor(
  state: StateDatabase,
  id: string,
  { now, language = "en", provenOnly = false }: { now: number; language?: string; provenOnly?: boolean },
) {
  const { raw } = state;
  const row = actorRow(raw, id, language);
  if (!row)
    throw new NotFoundError(`The register has no actor “${id}”. Look it up with a search of the register.`, {
      failure: { code: "no-actor", values: { id } },
    });
  const entities = disputedEntities(state, language);
  const sources = sourceByKey(raw);
  const isState = row.kind === "state" || row.kind === "disputed";
  const code = isState ? row.state : null;
  const children = isState ? { kind: "institution", state: row.state ?? undefined } : { parent: id };
  const observations = observationsAbout(raw, id);
  const counts = code ? missionCounts(raw, code) : { total: 0, in_force: 0, hosted: 0 };
  const seen = (one: (typeof observations)[number]) => ({
    id: one.id,
    platform: one.platform,
    observed: one.observed,
    source: { ...sourceRef(sources, one.source, null, one.observed) },
    note: one.note,
    quote: one.quote,
  });
  return {
    ...named(row, entities),
    names: namesOf(raw, id).map(({ language, form, name, source }) => ({ language, form, name, source })),
    ids: idsOf(raw, id),
    region: row.region,
    subregion: row.subregion,
    iso3: row.iso3,
    un: row.un,
    referenceLists: JSON.parse(row.lists) as { list: string; name: string }[],
    coordinates:
      row.latitude === null || row.longitude === null ? null : { latitude: row.latitude, longitude: row.longitude },
    inForceOn: row.in_force_on,
    sites: JSON.parse(row.sites) as string[],
    since: row.since,
    until: row.until,
    note: row.note,
    source: sourceRef(sources, row.source, null, null),
    children: findActors(raw, { ...children, language, limit: 500, offset: 0 }).rows.map((child) =>
      named(child, entities),
    ),
    accountList: findAccounts(raw, { holder: id, language, limit: 500, offset: 0 }).rows.map((one) =>
      accountView(one, now),
    ),
    evidence: evidenceAbout(raw, id).map((one) => evidenceView(one, sources, [], now)),
    absences: observations.filter((one) => one.present === 0).map(seen),
    presences: observations
      .filter((one) => one.present === 1)
      .map((one) => ({ ...seen(one), count: one.count, since: one.since, status: one.status, edition: one.edition })),
    offices: officesAbout(raw, id).map((one) => officeView(one, sources)),
    missions: { total: counts.total, inForce: counts.in_force, hosted: counts.hosted },
    missionPresence: code ? missionsShare(state, code, { provenOnly }) : [],
    facts: listFacts(state, { actor: id, pageSize: 500 }).rows,
    history: historyAbout(raw, id, 100, 0).rows.map(changeView),
    firstPostAt: null as number | null,
    lastPostAt: null as number | null,
    basis: null as { known: number; of: number } | null,
  };
}

const named = (row: ActorRow, entities: ReturnType<typeof disputedEntities>) => {
  const chosen = (code: string | null) => entities.find((one) => code !== null && one.id === `entity:${code}`)?.name;
  const view = actorView(row, row.kind === "disputed" ? chosen(row.state) : undefined);
  return { ...view, stateName: chosen(row.state) ?? view.stateName };
};
