import type { StateDatabase } from "../database.ts";

export type ProfileRow = {
  id: number;
  source: string;
  seen_at: number;
  user_id: string | null;
  handle: string | null;
  name: string | null;
  state: string;
  moved_to: string | null;
  counters: string;
};

export function lastProfile(state: StateDatabase, source: string): ProfileRow | undefined {
  return state.raw
    .prepare("select * from source_profiles where source = ? order by seen_at desc, id desc limit 1")
    .get(source) as ProfileRow | undefined;
}

export function addProfile(state: StateDatabase, row: Omit<ProfileRow, "id">): void {
  state.raw
    .prepare(
      `insert into source_profiles (source, seen_at, user_id, handle, name, state, moved_to, counters)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(row.source, row.seen_at, row.user_id, row.handle, row.name, row.state, row.moved_to, row.counters);
}

export function putFollow(state: StateDatabase, follower: string, followed: string, now: number): void {
  state.raw
    .prepare(
      `insert into account_follows values (?, ?, ?, ?)
       on conflict (follower, followed) do update set last_seen = excluded.last_seen`,
    )
    .run(follower, followed, now, now);
}

/** How many were listed, registered or not; who they are is not kept. */
export function countFollows(
  state: StateDatabase,
  source: string,
  listed: { follows: number | null; followers: number | null; now: number },
): void {
  state.raw
    .prepare(
      "insert or replace into follow_counts (source, seen_at, followers_listed, follows_listed) values (?, ?, ?, ?)",
    )
    .run(source, listed.now, listed.followers, listed.follows);
}
