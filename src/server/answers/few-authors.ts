import type { Workspace } from "../../app.ts";
import { showCount, smallestGroup, suppressSmall } from "../../domain/pseudonym.ts";
import type { PostCount } from "../../store/corpus/queries/post-counts.ts";
import { privateAuthors } from "../../store/corpus/queries/private-authors.ts";

type Within = { platform: string | null; from: number | null; to: number | null };

/** So many posts hold enough authors nearly always; only where they do not are all of them looked at. */
const firstPosts = 5_000;

/** Authors outside the register, counted exactly only as far as a count may be shown from. */
async function personsIn({ corpus }: Workspace, within: Within): Promise<number> {
  const among = async (posts: number) => (await corpus.ask(privateAuthors, { ...within, posts }))[0]?.authors ?? 0;
  const first = await among(firstPosts);
  return first >= smallestGroup ? first : among(Number.MAX_SAFE_INTEGER);
}

/** A number of posts of authors outside the register as it may be shown. */
export async function shownPosts(
  workspace: Workspace,
  posts: number,
  within: Within,
): Promise<{ posts: number | null; hidden?: "few-authors" }> {
  if (posts === 0) return { posts };
  const shown = showCount(await personsIn(workspace, within));
  return shown.known ? { posts } : { posts: null, hidden: "few-authors" };
}

/** Posts by platform; a platform from which only a few authors outside the register came is named without its number. */
export async function shownPlatforms(workspace: Workspace, counts: readonly PostCount[]) {
  const platforms = new Map<string, { posts: number; registered: boolean }>();
  for (const { account, platform, posts } of counts) {
    const before = platforms.get(platform);
    platforms.set(platform, {
      posts: posts + (before?.posts ?? 0),
      registered: account !== null || before?.registered === true,
    });
  }
  const rows = [];
  for (const [platform, { posts: value, registered }] of platforms) {
    const persons = registered ? 0 : await personsIn(workspace, { platform, from: null, to: null });
    rows.push({ platform, value, persons });
  }
  return suppressSmall(rows)
    .map(({ platform, value: posts }) => ({
      platform,
      posts,
      ...(posts === null && { hidden: "few-authors" as const }),
    }))
    .sort((a, b) => (b.posts ?? -1) - (a.posts ?? -1));
}
