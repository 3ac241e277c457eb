import { createHash } from "node:crypto";
import type { SQLInputValue } from "node:sqlite";
import type { AccountRecord } from "../../../domain/account.ts";
import type { ActorRecord } from "../../../domain/actor.ts";
import type { FactRecord } from "../../../domain/fact.ts";
import type { Observation } from "../../../domain/observation.ts";
import { handleKey } from "../../../domain/platform.ts";

/** A row as its table holds it. */
export type Row = Record<string, SQLInputValue>;

export type ActorName = { language: string; form: string; name: string; source: string | null };
export type Published = {
  file: string;
  key: string;
  position: number;
  state: string | null;
  date: string | null;
  reported: string | null;
  fields: Record<string, string>;
  source: string;
  quote: string | null;
};
export type Source = { key: string; title: string; url: string | null; date: string | null; note: string | null };

/** Columns that would change. */
export const differing = (stored: Row, changes: Row): Row =>
  Object.fromEntries(Object.entries(changes).filter(([column, value]) => (stored[column] ?? null) !== value));

export const actorRow = (actor: ActorRecord): Row => {
  const { missionClass, inForce, inForceOn, isoNumeric, sites, lists, ...same } = actor;
  return {
    ...same,
    mission_class: missionClass,
    in_force: inForce === null ? null : Number(inForce),
    in_force_on: inForceOn,
    iso_numeric: isoNumeric,
    sites: JSON.stringify(sites),
    lists: JSON.stringify(lists),
  };
};

export const accountRow = (account: AccountRecord): Row => {
  const { userId, languages, formerHandles, ...same } = account;
  return {
    ...same,
    handle_key: account.handle === null ? null : handleKey(account.platform, account.handle),
    user_id: userId,
    languages: JSON.stringify(languages),
  };
};

export const observationRow = (id: string, given: Observation): Row => {
  const { group, present, observedBasis, asPrinted, ...same } = given;
  return {
    id,
    ...same,
    group_label: group,
    present: Number(present),
    observed_basis: observedBasis,
    as_printed: asPrinted,
  };
};

export const factRow = (id: string, factId: string, given: FactRecord): Row => {
  const { valueMax, eventDate, dateBasis, reportDate, figureBy, series, asPrinted, ...same } = given;
  return {
    id,
    fact: factId,
    ...same,
    value_max: valueMax,
    event_date: eventDate,
    date_basis: dateBasis,
    report_date: reportDate,
    figure_by: figureBy,
    series: Number(series),
    as_printed: asPrinted,
  };
};

/** A short id that the same content always gets. */
export const contentId = (...parts: (string | number | null)[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 16);
