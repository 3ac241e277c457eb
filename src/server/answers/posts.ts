import type { Workspace } from "../../app.ts";
import type { Facet, Post, PostHit, PostSummary, PostsAnswer, PostsQuery } from "../../contract/posts.ts";
import { NotFoundError, UsageError } from "../../domain/errors.ts";
import { suppressSmall } from "../../domain/pseudonym.ts";
import { onePost, type SightedRow, sightingsOfPost } from "../../store/corpus/queries/one-post.ts";
import type { SearchAnswer, SearchHit } from "../../store/search/search-doc.ts";
import { kindsOfAccounts } from "../../store/state/queries/account-kinds.ts";
import { findBatch } from "../../store/state/queries/batches.ts";
import { goneAt } from "../../store/state/queries/collect-items.ts";
import { accountsFor, type Holder, holdersOf } from "./holders.ts";
import { periodOf } from "./period.ts";
import { mayBeArchived } from "./post-evidence.ts";
import { unfinishedStages } from "./stages.ts";

/** Posts that hold the words and pass the filters, with counts by platform, state, language, account and month. */
export function searchPosts(workspace: Workspace, query: PostsQuery): PostsAnswer {
  const began = performance.now();
  const offset = offsetOf(query.cursor);
  const { pageSize } = query;
  const account = accountsFor(workspace, query);
  const { from, to } = periodOf(query);
  const answer: SearchAnswer =
    account?.length === 0
      ? nothing
      : workspace.search.search({
          ...(query.q && { text: query.q }),
          ...(query.platform && { platform: query.platform }),
          ...(query.state && { state: query.state }),
          ...(query.language && { language: query.language }),
          ...(query.batch && { batch: query.batch }),
          ...(account && { account }),
          ...(from !== null && { from }),
          ...(to !== null && { to }),
          ...(query.registered !== undefined && { registered: query.registered }),
          sort: query.sort ?? (query.q ? "relevance" : "newest"),
          limit: pageSize,
          offset,
        });
  const accounts = [...answer.hits.map(({ account }) => account), ...accountsIn(answer)];
  const holders = holdersOf(workspace, accounts, query.namesIn);
  return {
    rows: answer.hits.map((hit) => hitOf(hit, holders)),
    total: answer.total,
    exact: !answer.atLeast,
    facets: query.facets === false ? [] : [...facetsOf(answer, holders), ...kindFacets(workspace, answer)],
    facetsOf: query.facets === false ? 0 : answer.facetsOf,
    next:
      answer.hits.length === pageSize && (answer.atLeast || offset + pageSize < answer.total)
        ? String(offset + pageSize)
        : null,
    widened: answer.widened,
    milliseconds: Math.round(performance.now() - began),
    unfinished: unfinishedStages(workspace),
  };
}

const nothing: SearchAnswer = {
  total: 0,
  atLeast: false,
  hits: [],
  facets: { platform: [], language: [], account: [], state: [], month: [] },
  facetsOf: 0,
  widened: false,
};

function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (!/^\d{1,9}$/.test(cursor)) throw new UsageError(`“${cursor}” is no cursor. Use the “next” of an earlier answer.`);
  return Number(cursor);
}

const accountsIn = ({ facets }: SearchAnswer) => facets.account.slice(0, facetRows).map(({ value }) => value);

const facetRows = 50;

/** A count that rests on a few authors outside the register is not shown; it stands last, so that its place tells nothing. */
function facetsOf({ facets }: SearchAnswer, holders: ReadonlyMap<string, Holder>): Facet[] {
  return (["platform", "state", "language", "account", "month"] as const).map((field) => {
    const counted = suppressSmall(
      facets[field].map(({ value, count, persons }) => ({ name: value, value: count, persons })),
    );
    const inOrder = [
      ...counted.filter(({ value }) => value !== null),
      ...counted.filter(({ value }) => value === null),
    ];
    const rows = inOrder.slice(0, facetRows).map(({ name, value: posts }) => ({
      value: name,
      label: field === "account" && name !== null ? (holders.get(name)?.holder.name ?? null) : null,
      posts,
      ...(posts === null && { hidden: "few-authors" as const }),
    }));
    return { field, rows };
  });
}

/** By kind of actor and by standing, as the register says today: added up from the counts by account. */
function kindFacets({ state }: Workspace, { facets: { account } }: SearchAnswer): Facet[] {
  const counts = new Map(account.map(({ value, count }) => [value, count]));
  const kinds = kindsOfAccounts(
    state.raw,
    account.flatMap(({ value }) => value ?? []),
  );
  const field = (name: string, of: (one: (typeof kinds)[number]) => string): Facet => {
    const posts = new Map<string, number>();
    for (const one of kinds) posts.set(of(one), (posts.get(of(one)) ?? 0) + (counts.get(one.id) ?? 0));
    const rows = [...posts].map(([value, posts]) => ({ value, label: null, posts }));
    return { field: name, rows: rows.sort((a, b) => b.posts - a.posts) };
  };
  return [field("actorKind", ({ kind }) => kind), field("standing", ({ standing }) => standing)];
}

/** As much of a text as a list tells. */
const excerpt = 500;

function hitOf(hit: SearchHit, holders: ReadonlyMap<string, Holder>): PostHit {
  const { text, start, marks } = hit.snippet;
  const cut = { before: start > 0, after: start + text.length < hit.text.length };
  return {
    ...summary(hit, holders),
    text: wellCut(hit.text),
    truncated: hit.text.length > excerpt,
    kind: null,
    snippet: { text, ...cut, ranges: marks.map((mark) => ({ from: mark.start, to: mark.end })) },
  };
}

/** Never half of a sign that takes two units. */
const wellCut = (text: string): string =>
  text.slice(0, /[\ud800-\udbff]/.test(text[excerpt - 1] ?? "") ? excerpt - 1 : excerpt);

type Known = Pick<
  SearchHit,
  "platform" | "id" | "account" | "author" | "postedAt" | "title" | "text" | "url" | "language" | "batch"
>;

function summary(post: Known, holders: ReadonlyMap<string, Holder>): Omit<PostSummary, "kind"> {
  const { platform, id, account, author, postedAt, title, text, url, language, batch } = post;
  const known = account === null ? undefined : holders.get(account);
  const who = { holder: known?.holder ?? null, standing: known?.standing ?? null, state: known?.state ?? null };
  return { platform, id, account, author, ...who, postedAt, title, text, url, language, batch };
}

/** A post with everything that is known of where it came from. */
export async function postOf(workspace: Workspace, platform: string, id: string, namesIn?: string): Promise<Post> {
  const { corpus } = workspace;
  const [row] = await corpus.ask(onePost, { platform, id });
  if (!row)
    throw new NotFoundError(`There is no post ${id} of ${platform} here. Its batch may have been undone.`, {
      failure: { code: "no-post", values: {} },
    });
  const seen = await corpus.ask(sightingsOfPost, { platform, id });
  const files = new Map(seen.map(({ batch }) => [batch, findBatch(workspace.state, `b${batch}`)?.file ?? "not known"]));
  const batch = `b${row.batch}`;
  const post = { ...row, postedAt: row.posted_at, text: row.text ?? "", title: row.title || null, batch };
  return {
    ...summary(post, holdersOf(workspace, [row.account], namesIn)),
    kind: row.kind,
    goneAt: goneAt(workspace.state, platform, id),
    line: row.line,
    file: files.get(row.batch) ?? null,
    sourceLanguage: row.source_language,
    script: row.script,
    languageConfidence: row.confidence,
    replyToId: row.reply_to_id,
    replyToAuthor: row.reply_to_author,
    repostOfId: row.repost_of_id,
    repostOfAuthor: row.repost_of_author,
    quoteOfId: row.quote_of_id,
    quoteOfAuthor: row.quote_of_author,
    mentions: row.mentions,
    links: row.links,
    tags: row.tags,
    media: row.media,
    versions: versionsOf(seen),
    counters: seen.flatMap(countersOf),
    archived: mayBeArchived(
      workspace,
      seen.map(({ seen_at }) => seen_at),
    ),
    sightings: seen.map((one) => ({
      batch: `b${one.batch}`,
      file: files.get(one.batch) ?? "not known",
      line: one.line,
      seenAt: one.seen_at,
    })),
  };
}

const versionsOf = (seen: readonly SightedRow[]): Post["versions"] =>
  seen
    .filter(({ why }) => why === null || why === "superseded")
    .map(({ text, title, batch, line, seen_at, why }) => ({
      text: text ?? "",
      title: title || null,
      batch: `b${batch}`,
      line,
      seenAt: seen_at,
      current: why === null,
    }));

const measures = ["likes", "replies", "reposts", "quotes", "views", "reactions"] as const;

function countersOf(row: SightedRow): Post["counters"] {
  const { seen_at: seenAt, seen_known: seenKnown } = row;
  if (seenAt === null) return [];
  return measures.flatMap((measure) => {
    const value = row[measure];
    return value === null ? [] : [{ measure, value, seenAt, seenKnown: seenKnown === true, batch: `b${row.batch}` }];
  });
}
