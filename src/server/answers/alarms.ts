import type * as z from "zod";
import type { Workspace } from "../../app.ts";
import type { Alarm, AlarmMark, AlarmSettings, AlarmsPage, AlarmsQuery } from "../../contract/alarms.ts";
import { AlarmSettings as Settings } from "../../contract/alarms.ts";
import { NotFoundError } from "../../domain/errors.ts";
import { unusualPosts } from "../../store/corpus/queries/unusual-posts.ts";
import {
  type AlarmRow,
  type AlarmState,
  type Channel,
  findAlarm,
  listAlarms,
  markAlarm,
  type NewAlarm,
  noteAlarms,
} from "../../store/state/queries/alarms.ts";
import { lastProfile } from "../../store/state/queries/collect-profiles.ts";
import { allSources } from "../../store/state/queries/collect-sources.ts";
import { readSetting, writeSetting } from "../../store/state/queries/register-settings.ts";
import type { ReportLanguage } from "../report/tongue.ts";
import { type AlarmDetails, sentenceOf } from "./alarm-words.ts";
import { holdersOf } from "./holders.ts";
import { sinceAnswer, subjectsFor } from "./since.ts";
import { listSources } from "./sources.ts";

const day = 86_400_000;
/** An account with fewer posts has no habits yet. */
const leastPosts = 30;
const surely = 0.8;

export function alarmSettings({ state }: Workspace): AlarmSettings {
  return Settings.parse(readSetting(state.raw, "alarms") ?? {});
}

export function keepAlarmSettings(workspace: Workspace, given: z.input<typeof Settings>): AlarmSettings {
  writeSetting(workspace.state.raw, "alarms", given);
  return alarmSettings(workspace);
}

/**
 * Looks for what somebody should hear of: accounts of those who are followed that were renamed, suspended or fell silent beyond
 * their own 95th percentile, that posted at an hour or in a language they never used; registered actors who spoke of us; sources
 * that fail. Each fact is one alarm, however often it is looked for. Returns what is new.
 */
export async function checkAlarms(workspace: Workspace, now = Date.now()): Promise<AlarmRow[]> {
  const { muted, mail, webhook } = alarmSettings(workspace);
  const channels: Channel[] = [...(mail ? ["mail" as const] : []), ...(webhook ? ["webhook" as const] : [])];
  const found = [...(await ofFollowed(workspace, now)), ...ofProfiles(workspace), ...ofSources(workspace)].filter(
    ({ kind }) => !muted.includes(kind),
  );
  return noteAlarms(workspace.state, found, channels, now);
}

async function ofFollowed(workspace: Workspace, now: number): Promise<NewAlarm[]> {
  const since = new Date(now - 2 * day).toISOString();
  const { following, us, renamed, silent, mentions } = await sinceAnswer(workspace, { since, limit: 500 }, now);
  const who = (one: { holder: string | null; account: string }): string => one.holder ?? one.account;
  const subjects = subjectsFor(workspace, [...new Set([...following.map(({ id }) => id), ...(us ? [us.id] : [])])]);
  const accounts = [...new Set(subjects.flatMap((one) => one.accounts.map(({ id }) => id)))];
  const asked = { accounts, since: now - 2 * day, now, least: leastPosts, confidence: surely };
  const unusual = accounts.length === 0 ? [] : await workspace.corpus.ask(unusualPosts, asked);
  const holders = holdersOf(workspace, accounts);
  const nameOf = (account: string): string => holders.get(account)?.holder.name ?? account;
  return [
    ...renamed.map(({ account, field, before, after, ...one }) =>
      field === "handle"
        ? alarm("renamed", `${account} ${after}`, account, { who: who({ ...one, account }), before, after })
        : alarm("suspended", `${account} ${field} ${after}`, account, { who: who({ ...one, account }), state: after }),
    ),
    ...silent.map(({ account, days, habit, lastDay, ...one }) =>
      alarm("silent", `${account} ${lastDay}`, account, {
        ...{ who: who({ ...one, account }), days, habit: Math.ceil(habit), last: lastDay },
      }),
    ),
    ...mentions.rows.map(({ account, platform, id, ...one }) =>
      alarm("mention", `${platform}/${id}`, account, {
        ...{ who: who({ ...one, account }), us: us?.name ?? "", platform, post: id },
      }),
    ),
    ...unusual.flatMap(({ account, platform, id, hour, language, before, new_hour, new_language }) => [
      ...(new_hour
        ? [alarm("hour", `${account} ${hour}`, account, { who: nameOf(account), hour, before, platform, post: id })]
        : []),
      ...(new_language
        ? [
            alarm("language", `${account} ${language}`, account, {
              ...{ who: nameOf(account), language, before, platform, post: id },
            }),
          ]
        : []),
    ]),
  ];
}

/** What the platforms themselves say of a followed account. */
function ofProfiles(workspace: Workspace): NewAlarm[] {
  const rows = allSources(workspace.state).flatMap((source) => {
    const profile = source.account === null ? undefined : lastProfile(workspace.state, source.id);
    return profile && profile.state !== "active" ? [{ account: source.account!, profile }] : [];
  });
  const holders = holdersOf(
    workspace,
    rows.map(({ account }) => account),
  );
  return rows.map(({ account, profile }) => {
    const who = holders.get(account)?.holder.name ?? account;
    const after = profile.moved_to ?? profile.handle;
    return profile.state === "renamed" || profile.state === "moved"
      ? alarm("renamed", `${account} ${after}`, account, { who, before: null, after })
      : alarm("suspended", `${account} ${profile.state}`, account, { who, state: profile.state });
  });
}

/** One alarm for each time a source begins to fail. */
const ofSources = (workspace: Workspace): NewAlarm[] =>
  listSources(workspace)
    .rows.filter(({ status }) => status === "failing")
    .map(({ id, address, verifiedAt, lastRun }) => ({
      ...alarm("source", `${id} ${verifiedAt ?? 0}`, null, {
        who: address,
        failure: lastRun?.failure ?? "unreachable",
        why: lastRun?.message ?? null,
      }),
      source: id,
    }));

const alarm = (kind: NewAlarm["kind"], mark: string, account: string | null, details: AlarmDetails): NewAlarm => ({
  kind,
  mark: `${kind} ${mark}`,
  account,
  source: null,
  details: JSON.stringify(details),
});

const every: readonly AlarmState[] = ["new", "seen", "closed"];

export function alarmsPage(workspace: Workspace, { page, pageSize, state }: AlarmsQuery): AlarmsPage {
  const states = state ? every.filter((one) => state.includes(one)) : every.slice(0, 2);
  const { rows, total } = listAlarms(workspace.state, { states, limit: pageSize, offset: (page - 1) * pageSize });
  return { rows: viewsOf(workspace, rows), total, page, pageSize };
}

export function setAlarm(workspace: Workspace, id: number, { state, remark }: AlarmMark): Alarm {
  if (!findAlarm(workspace.state, id)) throw new NotFoundError(`There is no alarm ${id}. “attache alarms” lists them.`);
  markAlarm(workspace.state, id, state, remark ?? null);
  return viewsOf(workspace, [findAlarm(workspace.state, id)!])[0]!;
}

export function viewsOf(workspace: Workspace, rows: readonly AlarmRow[], language?: ReportLanguage): Alarm[] {
  const holders = holdersOf(
    workspace,
    rows.map(({ account }) => account),
    language,
  );
  return rows.map(({ id, kind, account, source, found_at, details, state, remark }) => {
    const values = JSON.parse(details) as AlarmDetails;
    return {
      ...{ id, kind, account, source, state, remark },
      holder: account === null ? null : (holders.get(account)?.holder.name ?? null),
      foundAt: found_at,
      details: values,
      said: sentenceOf(kind, values, language),
    };
  });
}
