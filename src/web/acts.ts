import type { AccountCheck, AccountEdit, AccountProfile, NewAccount } from "../contract/accounts.ts";
import type { ActorEdit, ActorProfile, NewAbsence, NewActor } from "../contract/actors.ts";
import type { Alarm, AlarmMark, AlarmSettings } from "../contract/alarms.ts";
import type { BoundaryAnswer } from "../contract/boundary.ts";
import type { CollectGap, LiveSource, NewSource, SourceChange, SourcesListed } from "../contract/collect.ts";
import type { DemonstrationAddress } from "../contract/demonstration.ts";
import type { Fact, FactChoice } from "../contract/facts.ts";
import type { GradeList, NewGrade } from "../contract/grades.ts";
import type { Batch, Job } from "../contract/imports.ts";
import type { NewProfile, Profile, Removed } from "../contract/index-ranking.ts";
import type { Settings, SettingsEdit } from "../contract/settings.ts";
import type { SourcesFile, SourcesImport } from "../contract/source-list.ts";
import { tell } from "./client.ts";

const id = encodeURIComponent;

/** What the page can ask to be done; each answers with what is there afterwards. */
export const addActor = (actor: NewActor) => tell<ActorProfile>("POST", "/actors", actor);
export const editActor = (key: string) => (edit: ActorEdit) => tell<ActorProfile>("PATCH", `/actors/${id(key)}`, edit);
export const addAbsence = (key: string) => (absence: NewAbsence) =>
  tell<ActorProfile>("POST", `/actors/${id(key)}/absences`, absence);
export const addAccount = (account: NewAccount) => tell<AccountProfile>("POST", "/accounts", account);
export const editAccount = (key: string) => (edit: AccountEdit) =>
  tell<AccountProfile>("PATCH", `/accounts/${id(key)}`, edit);
export const checkAccount = (key: string) => tell<AccountCheck>("POST", `/accounts/${id(key)}/check`);
export const chooseFact = (choice: FactChoice) => tell<Fact>("PUT", "/facts/choice", choice);
export const saveSettings = (edit: SettingsEdit) => tell<Settings>("PUT", "/settings", edit);
export const saveProfile = ({ name, ...profile }: NewProfile & { name: string }) =>
  tell<Profile>("PUT", `/index/profiles/${id(name)}`, profile);
export const removeProfile = (name: string) => tell<Removed>("DELETE", `/index/profiles/${id(name)}`);
export const addGrade = (grade: NewGrade) => tell<GradeList>("POST", "/index/grades", grade);
export const removeRanking = (key: string) => tell<Removed>("DELETE", `/index/rankings/${id(key)}`);
export const removeBoundary = () => tell<BoundaryAnswer>("DELETE", "/boundary");
export const demonstrate = () => tell<DemonstrationAddress>("POST", "/demonstration");
export const undoBatch = (key: string) => tell<Batch>("DELETE", `/batches/${id(key)}`);
export const remapBatch = (key: string) => tell<Job>("POST", `/batches/${id(key)}/remap`);
export const cancelJob = (key: string) => tell<Job>("POST", `/imports/${id(key)}/cancel`);
export const followPublic = () => tell<SourcesListed>("POST", "/sources/public");
export const addSource = (source: NewSource) => tell<LiveSource>("POST", "/sources", source);
export const addSources = (list: SourcesFile) => tell<SourcesImport>("POST", "/sources/import", list);
export const changeSource = ({ key, ...change }: SourceChange & { key: string }) =>
  tell<LiveSource>("PATCH", `/sources/${id(key)}`, change);
export const askSource = (key: string) => tell<LiveSource>("POST", `/sources/${id(key)}/run`, {});
export const explainGap = ({ key, explanation }: { key: number; explanation: string }) =>
  tell<CollectGap>("POST", `/collect/gaps/${key}/explain`, { explanation });
export const retryGap = (key: number) => tell<CollectGap>("POST", `/collect/gaps/${key}/retry`);
export const markAlarm = ({ key, ...mark }: AlarmMark & { key: number }) =>
  tell<Alarm>("PATCH", `/alarms/${key}`, mark);
export const keepAlarmSettings = (kept: AlarmSettings) => tell<AlarmSettings>("PUT", "/alarms/settings", kept);
