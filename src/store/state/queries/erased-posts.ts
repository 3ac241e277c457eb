import type { StateDatabase } from "../database.ts";

export function addErased(state: StateDatabase, platform: string, post: string, at: number): void {
  state.raw
    .prepare(
      `insert into erased_posts values (?, ?, ?, null)
       on conflict (platform, post) do update set at = excluded.at, erased_at = null`,
    )
    .run(platform, post, at);
}

export function dropErased(state: StateDatabase, platform: string, post: string): void {
  state.raw.prepare("delete from erased_posts where platform = ? and post = ?").run(platform, post);
}

export function hasErased(state: StateDatabase): boolean {
  return state.raw.prepare("select 1 from erased_posts limit 1").get() !== undefined;
}

export type ErasedPost = { platform: string; post: string; isPending: boolean };

export function erasedPosts(state: StateDatabase): ErasedPost[] {
  return state.raw
    .prepare("select platform, post, erased_at from erased_posts order by platform, post")
    .all()
    .map(({ platform, post, erased_at }) => ({
      platform: String(platform),
      post: String(post),
      isPending: erased_at === null,
    }));
}

export function markErased(state: StateDatabase, posts: readonly ErasedPost[], at: number): void {
  const mark = state.raw.prepare("update erased_posts set erased_at = ? where platform = ? and post = ?");
  state.transact(() => {
    for (const { platform, post } of posts) mark.run(at, platform, post);
  });
}
