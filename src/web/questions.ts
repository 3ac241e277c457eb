import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { AccountProfile, AccountsPage } from "../contract/accounts.ts";
import type { Activity } from "../contract/activity.ts";
import type { ActorProfile, ActorsPage } from "../contract/actors.ts";
import type { AlarmSettings, AlarmsPage } from "../contract/alarms.ts";
import type { BoundaryAnswer } from "../contract/boundary.ts";
import type { CardList } from "../contract/cards.ts";
import type { Arrival, CoverageAnswer, GapList, SourceList } from "../contract/collect.ts";
import type { Comparison } from "../contract/compare.ts";
import type { Explanation } from "../contract/explanation.ts";
import type { GradeList } from "../contract/grades.ts";
import type { BatchDetail, BatchesPage, FormatInfo, Job, RejectsPage } from "../contract/imports.ts";
import type { IndexAnswer, ProfileList } from "../contract/index-ranking.ts";
import type { MeasureAnswer, MeasureList } from "../contract/measures.ts";
import type { MeasureTable, Overview } from "../contract/overview.ts";
import type { Post, PostArticle, PostEvidence, PostsAnswer } from "../contract/posts.ts";
import type { RegisterFormat } from "../contract/register-files.ts";
import type { Settings } from "../contract/settings.ts";
import type { SinceAnswer } from "../contract/since.ts";
import { ask, type Query } from "./client.ts";

const id = encodeURIComponent;

/** One question to the API: its key is its address, so that equal questions share an answer. */
const question = <Answer>(path: string, query: Query = {}) =>
  queryOptions({
    queryKey: [path, query],
    queryFn: ({ signal }) => ask<Answer>(path, query, signal),
    placeholderData: keepPreviousData,
  });

/** The same, but another subject must never be shown under this one's heading while it loads. */
const questionAbout = <Answer>(path: string, query: Query = {}) =>
  queryOptions({ queryKey: [path, query], queryFn: ({ signal }) => ask<Answer>(path, query, signal) });

export const overview = () => question<Overview>("/overview");
export const postsByState = (query: Query) => question<MeasureTable>("/measures/posts-by-state", query);
export const cards = (language?: string) => question<CardList>("/cards", { language });
export const compare = (query: Query) => question<Comparison>("/compare", query);
export const since = (query: Query) => question<SinceAnswer>("/since", query);
export const index = (query: Query) => question<IndexAnswer>("/index", query);
export const explanation = (key: string, query: Query) =>
  questionAbout<Explanation>(`/index/explain/${id(key)}`, query);
export const profiles = () => question<ProfileList>("/index/profiles");
export const grades = () => question<GradeList>("/index/grades");
export const boundary = () => question<BoundaryAnswer>("/boundary");
export const boundaryFile = (addedAt: number) => question<unknown>("/boundary/file", { added: addedAt });
export const measures = (language?: string) => question<MeasureList>("/measures", { language });
export const measure = (key: string, query: Query) => questionAbout<MeasureAnswer>(`/measures/${id(key)}`, query);
export const actors = (query: Query) => question<ActorsPage>("/actors", query);
export const actor = (key: string, language: string) => questionAbout<ActorProfile>(`/actors/${id(key)}`, { language });
export const actorActivity = (key: string, query: Query) =>
  questionAbout<Activity>(`/actors/${id(key)}/activity`, query);
export const accounts = (query: Query) => question<AccountsPage>("/accounts", query);
export const account = (key: string, language: string) =>
  questionAbout<AccountProfile>(`/accounts/${id(key)}`, { language });
export const accountActivity = (key: string, query: Query) =>
  questionAbout<Activity>(`/accounts/${id(key)}/activity`, query);
export const posts = (query: Query) => question<PostsAnswer>("/posts", query);
export const postEvidence = (platform: string, key: string) =>
  questionAbout<PostEvidence>(`/posts/${id(platform)}/${id(key)}/evidence`);
export const article = (platform: string, key: string) =>
  questionAbout<PostArticle>(`/posts/${id(platform)}/${id(key)}/article`);
export const post = (platform: string, key: string, namesIn: string) =>
  questionAbout<Post>(`/posts/${id(platform)}/${id(key)}`, { namesIn });
export const formats = () => question<{ rows: FormatInfo[] }>("/formats");
export const jobs = () => question<{ rows: Job[] }>("/jobs");
export const batches = (query: Query) => question<BatchesPage>("/batches", query);
export const batch = (key: string) => questionAbout<BatchDetail>(`/batches/${id(key)}`);
export const rejects = (key: string, query: Query) => question<RejectsPage>(`/batches/${id(key)}/rejects`, query);
export const settings = () => question<Settings>("/settings");
export const registerFormats = () => question<{ rows: RegisterFormat[] }>("/register/formats");
export const sources = (query: Query = {}) => question<SourceList>("/sources", query);
export const arrivals = () => question<{ rows: Arrival[] }>("/collect/arrivals");
export const gaps = (query: Query) => question<GapList>("/collect/gaps", query);
export const coverage = (query: Query) => question<CoverageAnswer>("/coverage", query);
export const alarms = () => question<AlarmsPage>("/alarms");
export const alarmSettings = () => question<AlarmSettings>("/alarms/settings");
