import type { PostCount } from "../store/corpus/queries/post-counts.ts";
import type { CountedRow } from "../store/state/queries/register-read.ts";

export type StateName = { code: string; name: string };

export type PostsByState = {
  state: string;
  name: string;
  /** null where no known account has a post here: not known, never 0. */
  posts: number | null;
  accounts: { proven: number; claimed: number };
  basis: { known: number; of: number };
};

export const postsByStateNotes = {
  measure: "posts-by-state",
  title: "Posts by state",
  unit: "posts",
  caution:
    "Counts what was imported, not what was published. Accounts that are contested, unknown or not in the register are left out. Posts of days on which an account did not speak for its holder, and posts without a date, count here and in no other measure.",
} as const;

/**
 * Posts of all accounts that speak for a state and may enter (`counted`: proven and claimed, or proven alone).
 * `left` holds posts that no row counts: of authors who are not registered, of accounts that may enter but speak for no
 * state of the list (an organisation; a person whose state no source prints), and of accounts that may not enter.
 */
export function postsByState(
  states: readonly StateName[],
  counted: readonly CountedRow[],
  counts: readonly PostCount[],
): { rows: PostsByState[]; left: { unregistered: number; stateless: number; excluded: number } } {
  const rows = new Map(states.map(({ code, name }) => [code, emptyRow(code, name)]));
  const byAccount = new Map<string, number>();
  for (const { account, posts } of counts) byAccount.set(account ?? "", (byAccount.get(account ?? "") ?? 0) + posts);
  const unregistered = byAccount.get("") ?? 0;
  byAccount.delete("");
  let stateless = 0;
  for (const { id, state, standing } of counted) {
    const row = rows.get(state ?? "");
    if (!row) {
      stateless += byAccount.get(id) ?? 0;
      byAccount.delete(id);
      continue;
    }
    row.accounts[standing]++;
    row.basis.of++;
    const posts = byAccount.get(id);
    if (posts === undefined) continue;
    byAccount.delete(id);
    row.posts = (row.posts ?? 0) + posts;
    row.basis.known++;
  }
  const excluded = [...byAccount.values()].reduce((sum, posts) => sum + posts, 0);
  return { rows: [...rows.values()].sort(byPosts), left: { unregistered, stateless, excluded } };
}

const emptyRow = (state: string, name: string): PostsByState => ({
  state,
  name,
  posts: null,
  accounts: { proven: 0, claimed: 0 },
  basis: { known: 0, of: 0 },
});

/** Most posts first; what is not known comes last and in the order of names. */
const byPosts = (a: PostsByState, b: PostsByState): number =>
  (b.posts ?? -1) - (a.posts ?? -1) || a.name.localeCompare(b.name, "en");
